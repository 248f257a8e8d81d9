using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Threads;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>How the conversation of a pair stands that works by writing.</summary>
/// <param name="Within">The agreed time for answers.</param>
/// <param name="Taken">Number of the last message that is counted.</param>
/// <param name="Exchanges">How many messages another member answered, from the beginning of the mentorship.</param>
/// <param name="Since">When what waits for somebody was written, else the last message, else the last signature, UTC.</param>
/// <param name="Closes">When the mentorship closes, UTC.</param>
public sealed record WritingStand(int Version, TimeSpan Within, int Taken, int Exchanges, DateTimeOffset Since, DateTimeOffset Closes)
{
    /// <summary>Number of the message that waits for its answer; null when none does.</summary>
    public int? Awaited { get; init; }

    /// <summary>Who wrote it; null when none waits.</summary>
    public string? AwaitedBy { get; init; }

    /// <summary>Whether anything was written on the page at all.</summary>
    public bool HasWritten { get; init; }

    /// <summary>Whether sessions were planned before they wrote.</summary>
    public bool HadSessions { get; init; }

    /// <summary>How many checks between exchanges were started.</summary>
    public int Checks { get; init; }

    /// <summary>Whether something has happened that this does not know of.</summary>
    public bool IsBefore(ConversationMoved moved) =>
        moved.Version > Version || moved.Taken > Taken || (moved.Version == Version && moved.Taken == Taken && moved.Awaited != Awaited);

    /// <returns>Null where the pair does not work by writing, or is over.</returns>
    /// <param name="zone">IANA zone of the program.</param>
    public static WritingStand? Of(Mentorship mentorship, ThreadFigures? figures, string zone) =>
        mentorship is not { IsOpen: true, IsByWriting: true, Agreement: { } agreement, Signatures: { } signatures } ? null
        : new WritingStand(
            agreement.Version,
            agreement.ReplyWithin,
            figures?.Taken ?? 0,
            figures?.Exchanges ?? 0,
            mentorship.Awaited?.At ?? figures?.LastAt ?? signatures.Values.Max(),
            LastDay.ClosesAt(mentorship.Ends, zone))
        {
            Awaited = mentorship.Awaited?.Number,
            AwaitedBy = mentorship.Awaited?.PersonId,
            HasWritten = figures is { Messages: > 0 },
            HadSessions = mentorship.SessionsPlanned > 0,
            Checks = mentorship.Checks?.Count(kind => kind is SurveyKind.WritingCheck) ?? 0,
        };
}

/// <summary>Reads how the conversation of a pair stands as of now.</summary>
public sealed class ReadWriting(IDocumentStore store)
{
    /// <returns>Null where the pair does not work by writing any more, or is over.</returns>
    [Function(nameof(ReadWriting))]
    public async Task<WritingStand?> RunAsync([ActivityTrigger] MentorshipKey input, CancellationToken cancellation)
    {
        var mentorship = await store.FindAsync(Mentorship.KeyOf(input.ProgramId, input.MentorshipId), cancellation);
        var program = await store.FindAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var figures = await store.FindAsync(ThreadFigures.KeyOf(input.ProgramId, input.MentorshipId), cancellation);
        return mentorship is null || program is null ? null : WritingStand.Of(mentorship.Value, figures?.Value, program.Value.Zone);
    }
}
