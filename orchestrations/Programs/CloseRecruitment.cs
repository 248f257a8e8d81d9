using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;

namespace MentorFlow.Orchestrations.Programs;

/// <summary>
/// Recruitment closes at its hour: invitations without an answer end kindly, with what else there is, a page at a time. Whom a coordinator invites by hand
/// afterwards has their time.
/// </summary>
public sealed class CloseRecruitment(Decider decider)
{
    private const int PageSize = 25;

    // Clocks of two machines differ a little: whoever has put it off did so by more.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    private static readonly EnrollmentStage[] Open = [EnrollmentStage.Planned, EnrollmentStage.Invited, EnrollmentStage.Waitlisted];

    /// <returns>Where the next page begins; null after the last.</returns>
    [Function(nameof(CloseRecruitment))]
    public async Task<string?> RunAsync([ActivityTrigger] RecruitmentPage input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        if (program.Calendar.EntryUntil is not { } closes || closes > decider.Now + Slack)
        {
            return null;
        }

        // Those that stay, invited after the close, are passed over: a cursor leads on, as nobody comes before it any more.
        foreach (var stage in Open.SkipWhile(stage => input.Cursor is { } cursor && cursor.Split('|')[0] != stage.ToString()))
        {
            var after = input.Cursor?.Split('|') is [var at, var id] && at == stage.ToString() ? id : null;
            var page = await decider.Store
                .QueryAsync(
                    program.Partition, new DocumentQuery<Enrollment>(Limit: PageSize, After: after).Where(one => one.Stage, stage), cancellation)
                .ToListAsync(cancellation);
            foreach (var enrollment in page.Where(one => one.Value.CreatedAt < closes))
            {
                await decider.DecideAsync(
                    program.Partition, token => CloseAsync(Key.Of(enrollment.Value), closes, token), cancellation);
            }

            if (page.Count == PageSize)
            {
                return $"{stage}|{page[^1].Value.Id}";
            }
        }

        return null;
    }

    private async Task<Decision<bool>> CloseAsync(Key<Enrollment> key, DateTimeOffset closes, CancellationToken cancellation)
    {
        var stored = await decider.LoadStoredAsync(key, cancellation);
        if (stored.Value.CreatedAt >= closes || EnrollmentDecisions.CloseEntry(stored.Value).Value is not { } closed)
        {
            return new Decision<bool>(false);
        }

        return new Decision<bool>(true)
        {
            Writes = new Batch().Replace(stored, closed),
            Notes = [new LedgerNote(Actors.System, DecisionName.EnrollmentMoved, closed.Id, closed.Stage.ToString(), closed.EndedBecause)],
            Signals = Signals.EndOnboarding(stored.Value, EndReason.Silence),
            Mails = stored.Value.IsTold ? [EnrollmentMails.RecruitmentClosed(closed)] : [],
        };
    }
}
