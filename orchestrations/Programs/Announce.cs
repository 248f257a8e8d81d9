using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Programs;

/// <param name="EventAt">When the event is held.</param>
/// <param name="Cursor">Where the page before ended; null for the first.</param>
/// <param name="Sequence">Of its place: each is told once.</param>
public sealed record Announcement(string ProgramId, MailTemplate Template, DateTimeOffset EventAt, string? Cursor, int Sequence = 0);

/// <summary>Invites everybody who takes part to an event of the program, a page at a time.</summary>
public sealed class Announce(Decider decider, MailDispatch mails)
{
    private const int PageSize = 50;

    /// <returns>The next cursor; null after the last page.</returns>
    [Function(nameof(Announce))]
    public async Task<string?> RunAsync([ActivityTrigger] Announcement input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var page = await decider.Store.QueryAsync<Enrollment>(Partition.Program(input.ProgramId), cancellation: cancellation)
            .Where(enrollment => input.Cursor is null || string.CompareOrdinal(enrollment.Value.Id, input.Cursor) > 0)
            .Take(PageSize)
            .Select(enrollment => enrollment.Value)
            .ToListAsync(cancellation);
        foreach (var enrollment in page.Where(EventDecisions.IsInvited))
        {
            var what = input.Sequence == 0 ? $"{input.ProgramId}:{input.EventAt:O}" : $"{input.ProgramId}:{input.EventAt:O}:{input.Sequence}";
            var mailId = MailIds.For(what, input.Template, enrollment.PersonId);
            await mails.PlaceAsync(new MailOrder(mailId, input.Template, input.ProgramId, enrollment.PersonId, EventAt: input.EventAt), cancellation);
        }

        return page.Count < PageSize ? null : page[^1].Id;
    }
}
