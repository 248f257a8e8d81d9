using MentorFlow.Domain.Training;
using MentorFlow.Orchestrations.Enrollments;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>From the invitation to the pool, as people go through it: some say no, some forget the profile, some fail the quiz first.</summary>
public sealed class OnboardingActing(World world, EnrollmentActs acts)
{
    public void Invited(Participant who) => world.Maybe(who, () => AnswerAsync(who));

    public void AskedForProfile(Participant who) => world.Maybe(who, () => FillInAsync(who));

    public void AskedToTrain(Participant who) => world.Maybe(who, () => TrainAsync(who, passes: who.Temperament.KnowsAlready));

    private async Task AnswerAsync(Participant who)
    {
        var answered = await World.DoAsync(acts.AnswerInvitationAsync(World.ProgramId, who.PersonId, who.Temperament.Joins));
        if (answered is not null && who.Temperament.Joins)
        {
            world.Maybe(who, () => FillInAsync(who));
        }
    }

    private Task FillInAsync(Participant who) => World.DoAsync(acts.SaveProfileAsync(World.ProgramId, who.PersonId, who.Member.Profile));

    private async Task TrainAsync(Participant who, bool passes)
    {
        foreach (var module in Curriculum.For(who.Member.Role))
        {
            await World.DoAsync(acts.ReadModuleAsync(World.ProgramId, who.PersonId, module.Id));
        }

        await World.DoAsync(acts.SubmitQuizAsync(World.ProgramId, who.PersonId, Answers(who, passes)));
        if (!passes)
        {
            world.Later(who, () => TrainAsync(who, passes: true));
        }
    }

    private static IReadOnlyDictionary<string, int> Answers(Participant who, bool right) =>
        Curriculum.For(who.Member.Role)
            .SelectMany(module => module.Questions)
            .ToDictionary(question => question.Id, question => right ? question.Right : (question.Right + 1) % question.Answers);
}
