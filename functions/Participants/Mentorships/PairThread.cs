using System.Globalization;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>Reads what the members of a mentorship wrote to each other, for one of them. An onlooker has no way here (R98).</summary>
public sealed class PairThread(IDocumentStore store)
{
    /// <summary>In the address: the number of the message before which older ones are shown.</summary>
    public const string Before = "before";

    private const int Shown = 50;
    private const int HighestNumber = 99_999_999;

    /// <param name="state">Of the form, when it comes back.</param>
    public async Task<ThreadModel> ReadAsync(HttpRequest request, Pair pair, FormState state, CancellationToken cancellation)
    {
        var before = int.TryParse(request.Query[Before], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= HighestNumber
            ? (int?)number
            : null;
        var messages = await store.LatestAsync(new ThreadPlace(pair.ProgramId, pair.MentorshipId), Shown, before, cancellation);
        return new ThreadModel(pair, messages, IsOlder: before is not null, Guid.NewGuid(), state);
    }
}

/// <param name="Messages">The oldest first.</param>
/// <param name="IsOlder">Whether newer ones are left out.</param>
/// <param name="NewId">Of the message that is written next: the same form sent twice is one message.</param>
/// <param name="State">Of the form.</param>
public sealed record ThreadModel(Pair Pair, IReadOnlyList<ThreadMessage> Messages, bool IsOlder, Guid NewId, FormState State)
{
    /// <summary>Where older messages are; null when there are none.</summary>
    public string? OlderPath => Messages is [{ Number: > 1 and var first }, ..]
        ? $"{Paths.Mentorship(Pair.ProgramId, Pair.MentorshipId)}?{PairThread.Before}={first.ToString(CultureInfo.InvariantCulture)}#messages"
        : null;

    /// <summary>What the reader calls who wrote a message; null for the reader, and for somebody who is gone.</summary>
    public string? NameOf(ThreadMessage message) => Pair.Partners.FirstOrDefault(partner => partner.Person.PersonId == message.PersonId)?.Person.CallName;

    public bool IsReaders(ThreadMessage message) => message.PersonId == Pair.Participant.PersonId;
}
