using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Home;

/// <summary>To which events of a program somebody is invited and has not said whether they will come.</summary>
public sealed class EventTasks(IDocumentStore store)
{
    /// <param name="coming">To which they are invited.</param>
    public async Task<IReadOnlyList<HomeTask>> OfAsync(
        Participant participant, IReadOnlyList<ProgramMoment> coming, Texts texts, DateTimeOffset now, CancellationToken cancellation)
    {
        var open = new List<HomeTask>();
        foreach (var one in coming.Where(one => now < one.At))
        {
            var answer = await store.FindAsync(EventAnswer.KeyOf(participant.ProgramId, one.Kind, participant.PersonId), cancellation);
            if (answer?.Value.StartsAt != one.At)
            {
                open.Add(new HomeTask(
                    texts["home.tasks.event", ("title", texts[$"event.title.{one.Kind}", ("program", participant.Program.Name)])],
                    Paths.Event(participant.ProgramId, one.Kind.ToString()),
                    texts["next-step.answer"],
                    participant.Program.Name,
                    one.At));
            }
        }

        return open;
    }
}
