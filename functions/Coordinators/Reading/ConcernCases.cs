using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>That somebody confided or asked something: all that others than those who answer for it see.</summary>
/// <param name="AnswerBy">UTC; null where no answer is waited for.</param>
/// <param name="IsYours">Whether the reader answers for it, and reads it.</param>
public sealed record ConcernLine(
    string ConcernId, ConcernKind Kind, ConcernState State, DateTimeOffset RaisedAt, DateTimeOffset? AnswerBy, bool IsLate, bool IsYours);

/// <summary>A concern or a question, for those who answer for it.</summary>
/// <param name="Partners">Whom the mentorship is with that it is about; none where it is about none.</param>
/// <param name="CanPart">Whether that mentorship can be ended.</param>
/// <param name="Messages">In the order in which they were written, the last ones.</param>
/// <param name="To">To whom it can be handed over.</param>
public sealed record ConcernFacts(
    ConcernLine Line,
    PersonRef Person,
    string? MentorshipId,
    IReadOnlyList<PersonRef> Partners,
    bool CanPart,
    bool IsAnswered,
    DateTimeOffset? ClosedAt,
    IReadOnlyList<KeeperFacts> Keepers,
    IReadOnlyList<ConcernMessageFacts> Messages,
    IReadOnlyList<KeeperFacts> To);

/// <param name="Name">Null for the administrators.</param>
public sealed record KeeperFacts(KeeperKind Kind, string? Name, string? Email);

/// <param name="From">In which part a keeper wrote it; null for the person.</param>
/// <param name="Name">Of the keeper; null for the person.</param>
public sealed record ConcernMessageFacts(int Number, KeeperKind? From, string? Name, DateTimeOffset At, string Text, bool Closes);

/// <summary>Reads concerns and questions for the console and the API: the words for those who answer for them, and of the others that there are some.</summary>
public sealed class ConcernCases(IDocumentStore store, TimeProvider clock)
{
    /// <summary>Closed ones stay in the list for as long as they can be opened again.</summary>
    private static readonly TimeSpan Kept = ConcernDecisions.OpenAgain;

    /// <returns>The open ones first, then the oldest first. What went past the coordinators is not among them.</returns>
    public async Task<IReadOnlyList<ConcernLine>> ListAsync(MentoringProgram program, ConcernReader reader, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var all = await store.QueryAsync<Concern>(program.Partition, cancellation: cancellation)
            .Select(stored => stored.Value.KeptIn(program))
            .Where(concern => concern.Owner.Kind is not KeeperKind.Safeguarding && (concern.IsOpen || concern.ClosedAt > now - Kept))
            .ToListAsync(cancellation);
        return [.. all.OrderBy(concern => concern.State).ThenBy(concern => concern.RaisedAt).Select(concern => LineOf(concern, reader, now))];
    }

    /// <param name="before">Number of the message whose predecessors are read; null for the last ones.</param>
    /// <returns>Null where there is none, or none for this reader.</returns>
    public async Task<ConcernFacts?> FindAsync(
        MentoringProgram program, string concernId, ConcernReader reader, PersonNames names, int? before, CancellationToken cancellation)
    {
        if ((await store.ReadAsync(Concern.KeyOf(program.ProgramId, concernId), cancellation))?.KeptIn(program) is not { } concern
            || ConcernReaders.KeeperFor(concern, reader) is null)
        {
            return null;
        }

        var mentorship = concern.MentorshipId is { } id ? await store.ReadAsync(Mentorship.KeyOf(program.ProgramId, id), cancellation) : null;
        var messages = await store.MessagesAsync(concern, before, cancellation);
        return new ConcernFacts(
            LineOf(concern, reader, clock.GetUtcNow()),
            await names.FindAsync(concern.PersonId, cancellation),
            concern.MentorshipId,
            await names.FindAsync((mentorship?.Others(concern.PersonId) ?? []).Select(member => member.PersonId), cancellation),
            concern.IsOpen && mentorship is { IsOpen: true },
            concern is { AnsweredAt: not null, AwaitedSince: null },
            concern.ClosedAt,
            [.. concern.Keepers.Select(keeper => new KeeperFacts(keeper.Kind, keeper.NameIn(program), keeper.Email))],
            [.. messages.Select(one => new ConcernMessageFacts(one.Number, one.From, one.Name, one.At, one.Text, one.Closes))],
            concern.IsOpen ? Others(program, concern) : []);
    }

    /// <summary>Who is signed in, as far as concerns go.</summary>
    public static ConcernReader ReaderOf(HttpRequest request)
    {
        var user = request.Coordinator();
        return new ConcernReader(user.Id, user.Name, user.Email) { IsAdministrator = request.Scope().IsAdministrator };
    }

    private static ConcernLine LineOf(Concern concern, ConcernReader reader, DateTimeOffset now) => new(
        concern.ConcernId,
        concern.Kind,
        concern.State,
        concern.RaisedAt,
        concern.AnswerBy,
        concern.IsLate(now),
        ConcernReaders.KeeperFor(concern, reader) is not null);

    private static IReadOnlyList<KeeperFacts> Others(MentoringProgram program, Concern concern) =>
    [
        .. program.Coordinators
            .Where(coordinator => !concern.Owner.Is(coordinator.Email) && ConcernKeeping.CanReach(concern, coordinator))
            .Select(coordinator => new KeeperFacts(coordinator.Deputy ? KeeperKind.Deputy : KeeperKind.Coordinator, coordinator.Name, coordinator.Email)),
        .. program.Safeguarding is { } contact && !concern.Owner.Is(contact.Email)
            ? [new KeeperFacts(KeeperKind.Safeguarding, contact.Name, contact.Email)]
            : Array.Empty<KeeperFacts>(),
    ];
}
