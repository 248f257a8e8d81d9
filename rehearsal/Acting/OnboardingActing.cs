using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Training;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Rehearsal.Cohorts;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>
/// From the invitation to the pool, as people go through it: some say no, some forget the profile, some are wrong at first. Who has done it before reads
/// what nobody skips and shows the rest.
/// </summary>
public sealed class OnboardingActing(World world, RehearsalLog log, EnrollmentActs acts, Curriculum curriculum, SurveyActing surveys)
{
    public void Invited(Participant who, string programId) => world.Maybe(who, () => AnswerAsync(who, programId));

    public void AskedForProfile(Participant who, string programId) => world.Maybe(who, () => FillInAsync(who, programId));

    public void AskedToTrain(Participant who, string programId) =>
        world.Maybe(who, async () =>
        {
            await surveys.BeforeTrainingAsync(who, programId);
            await TrainAsync(who, programId, passes: who.Temperament.KnowsAlready);
        });

    private async Task AnswerAsync(Participant who, string programId)
    {
        var answered = await World.DoAsync(acts.AnswerInvitationAsync(programId, who.PersonId, who.Temperament.Joins));
        if (answered is not null && who.Temperament.Joins)
        {
            world.Maybe(who, () => FillInAsync(who, programId));
        }
    }

    private async Task FillInAsync(Participant who, string programId)
    {
        var role = RoleOf(who, programId);
        var profile = ProfileOf(who, role);
        if (log.ProgramOf(programId) is { } program)
        {
            profile = AskedDraw.Answering(profile, program, role, who.Member.Person);
        }

        await World.DoAsync(acts.SaveProfileAsync(programId, who.PersonId, profile));
    }

    // Who comes in another role than was meant has something else to say of themselves.
    private Profile ProfileOf(Participant who, ProgramRole role)
    {
        var profile = role == who.Member.Role ? who.Member.Profile
            : ProfileDraw.Of(who.Member.Person, role, who.Chance) with { HasExperience = false };
        return profile.DeclaredConflicts.Count == 0
            ? profile
            : profile with { DeclaredConflicts = [.. profile.DeclaredConflicts.Select(world.Cast.IdOf).OfType<string>()] };
    }

    // Who comes in another role has not been in it before.
    private static bool IsExperienced(Participant who, ProgramRole role) => role == who.Member.Role && who.Member.Profile.HasExperience;

    private ProgramRole RoleOf(Participant who, string programId) => log.RoleOf(programId, who.PersonId) ?? who.Member.Role;

    private async Task TrainAsync(Participant who, string programId, bool passes)
    {
        var role = RoleOf(who, programId);
        var plan = curriculum.PlanFor(role, IsExperienced(who, role), log.ProgramOf(programId)?.Form is ProgramForm.Circle);
        foreach (var module in plan.ToRead)
        {
            await World.DoAsync(acts.ReadModuleAsync(programId, who.PersonId, module.Id));
        }

        await World.DoAsync(acts.SubmitQuizAsync(programId, who.PersonId, Answers(plan, passes)));
        if (!passes)
        {
            world.Later(who, () => TrainAsync(who, programId, passes: true));
        }
    }

    private static IReadOnlyDictionary<string, int> Answers(TrainingPlan plan, bool right) =>
        plan.Questions.ToDictionary(question => question.Id, question => right ? question.Right : (question.Right + 1) % question.Answers);
}
