using MentorFlow.Domain.Training;
using MentorFlow.Orchestrations.Enrollments;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>From the invitation to the pool, as people go through it: some say no, some forget the profile, some fail the quiz first.</summary>
public sealed class OnboardingActing(World world, EnrollmentActs acts)
{
    public void Invited(Participant who, string programId) => world.Maybe(who, () => AnswerAsync(who, programId));

    public void AskedForProfile(Participant who, string programId) => world.Maybe(who, () => FillInAsync(who, programId));

    public void AskedToTrain(Participant who, string programId) =>
        world.Maybe(who, () => TrainAsync(who, programId, passes: who.Temperament.KnowsAlready));

    private async Task AnswerAsync(Participant who, string programId)
    {
        var answered = await World.DoAsync(acts.AnswerInvitationAsync(programId, who.PersonId, who.Temperament.Joins));
        if (answered is not null && who.Temperament.Joins)
        {
            world.Maybe(who, () => FillInAsync(who, programId));
        }
    }

    private Task FillInAsync(Participant who, string programId) =>
        World.DoAsync(acts.SaveProfileAsync(programId, who.PersonId, who.Member.Profile));

    private async Task TrainAsync(Participant who, string programId, bool passes)
    {
        foreach (var module in Curriculum.For(who.Member.Role))
        {
            await World.DoAsync(acts.ReadModuleAsync(programId, who.PersonId, module.Id));
        }

        await World.DoAsync(acts.SubmitQuizAsync(programId, who.PersonId, Answers(who, passes)));
        if (!passes)
        {
            world.Later(who, () => TrainAsync(who, programId, passes: true));
        }
    }

    private static IReadOnlyDictionary<string, int> Answers(Participant who, bool right) =>
        Curriculum.For(who.Member.Role)
            .SelectMany(module => module.Questions)
            .ToDictionary(question => question.Id, question => right ? question.Right : (question.Right + 1) % question.Answers);
}
