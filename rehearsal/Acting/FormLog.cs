using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>
/// What came to pass beside pairs that meet: the last state of what circles, writing, speed mentoring, single meetings and introductions leave behind.
/// </summary>
public sealed class FormLog
{
    private readonly Dictionary<(Partition Partition, string Id), object> documents = [];

    /// <returns>All of a kind, in the order in which they were first written.</returns>
    public IEnumerable<T> Of<T>()
        where T : class, IDocument => documents.Values.OfType<T>();

    /// <summary>Keeps what is of one of those kinds, and nothing else.</summary>
    public void Keep(object document)
    {
        if (document is RoundCircle or CircleSeat or ThreadFigures
            or SpeedEvent or SpeedSeat or SpeedMeeting or SpeedAnswer
            or MeetingOffer or MeetingBooking or Introduction)
        {
            var kept = (IDocument)document;
            documents[(kept.Partition, kept.Id)] = document;
        }
    }
}
