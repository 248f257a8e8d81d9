using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Home;

/// <summary>Whom somebody is to meet by the introductions of a program, until they have said how it came.</summary>
public sealed class IntroductionTasks(IDocumentStore store)
{
    public async Task<IReadOnlyList<HomeTask>> OfAsync(Participant participant, Texts texts, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!IntroductionDecisions.AreOn(participant.Program) || !IntroductionDecisions.CanTakePart(participant.Enrollment))
        {
            return [];
        }

        var open = new List<HomeTask>();
        foreach (var introduction in await store.IntroductionsOfAsync(participant.ProgramId, participant.PersonId, cancellation))
        {
            if (now < introduction.AnswersUntil
                && introduction.AnswerOf(participant.PersonId) is null or { Met: IntroductionMet.NotYet }
                && await store.FindAsync(Person.KeyOf(introduction.Other(participant.PersonId)), cancellation)
                    is { Value: { Standing: not Standing.Left } other })
            {
                open.Add(new HomeTask(
                    texts["introductions.task", ("name", other.Name)],
                    Paths.Introduction(participant.ProgramId, introduction.IntroductionId),
                    texts["introductions.see"],
                    participant.Program.Name,
                    introduction.AnswersUntil));
            }
        }

        return open;
    }
}
