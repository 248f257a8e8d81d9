using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Home;

/// <summary>What single meetings ask of somebody: a time for who asked for one, to be there, and how it was.</summary>
public sealed class MeetingTasks(IDocumentStore store)
{
    public async Task<IReadOnlyList<HomeTask>> OfAsync(Participant participant, Texts texts, DateTimeOffset now, CancellationToken cancellation)
    {
        var open = new List<HomeTask>();
        if (!participant.Program.SingleMeetings)
        {
            return open;
        }

        foreach (var stored in await store.MeetingsOfAsync(participant.ProgramId, participant.PersonId, cancellation))
        {
            if (AskedOf(stored.Value, participant.PersonId, now) is var (words, action, by)
                && await store.FindAsync(Person.KeyOf(stored.Value.Other(participant.PersonId)), cancellation) is { Value: var other })
            {
                open.Add(new HomeTask(
                    texts[$"meetings.tasks.{words}", ("name", other.CallName)],
                    Paths.Meeting(participant.ProgramId, stored.Value.BookingId),
                    texts[$"meetings.tasks.{action}"],
                    participant.Program.Name,
                    by));
            }
        }

        return open;
    }

    private static (string Words, string Action, DateTimeOffset? By)? AskedOf(MeetingBooking booking, string personId, DateTimeOffset now) =>
        booking.StageAt(now) switch
        {
            MeetingStage.Asked when booking.HostId == personId => ("time", "give", booking.BookedAt + MeetingBooking.AskedFor),
            MeetingStage.Planned or MeetingStage.UnderWay => ("ahead", "look", booking.At),
            MeetingStage.Asking when booking.AnswerOf(personId) is null => ("answer", "say", booking.EndsAt + MeetingBooking.AnswersFor),
            _ => null,
        };
}
