using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;

namespace MentorFlow.Orchestrations.Changes;

/// <param name="Version">That the program has become.</param>
/// <param name="Cursor">Where the page before ended; null for the first.</param>
public sealed record PairsPage(string ProgramId, int Version, string? Cursor);

/// <summary>Brings a change of a program to its mentorships, a page at a time: each is decided about once, however often it is run.</summary>
public sealed class SettlePairs(Decider decider, VideoSettings video)
{
    private const int PageSize = 25;

    /// <returns>The next cursor; null after the last page.</returns>
    [Function(nameof(SettlePairs))]
    public async Task<string?> RunAsync([ActivityTrigger] PairsPage input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var partition = Partition.Program(input.ProgramId);
        var page = await decider.Store
            .QueryAsync(partition, new DocumentQuery<Mentorship>(Limit: PageSize, After: input.Cursor), cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        foreach (var mentorship in page.Where(one => one.IsOpen))
        {
            await decider.DecideAsync(partition, token => SettleAsync(input, mentorship, token), cancellation);
        }

        return page.Count < PageSize ? null : page[^1].Id;
    }

    private async Task<Decision<bool>> SettleAsync(PairsPage input, Mentorship mentorship, CancellationToken cancellation)
    {
        if (await decider.Store.ChangeToAsync(input.ProgramId, input.Version, cancellation) is not var (change, changedAt)
            || await AgreementStand.ReadAsync(decider, video, Key.Of(mentorship), cancellation) is not { } stand)
        {
            return new Decision<bool>(false);
        }

        var members = new List<SettlingMember>();
        foreach (var member in mentorship.Members)
        {
            if (await decider.Store.FindAsync(Enrollment.KeyOf(input.ProgramId, member.PersonId), cancellation) is { } enrollment)
            {
                members.Add(new SettlingMember(enrollment, (await decider.Store.FindAsync(Person.KeyOf(member.PersonId), cancellation))?.Value.Site));
            }
        }

        var before = change.Before.Version;
        var facts = new SettlingFacts(
            change,
            stand,
            await decider.Store.FindAsync(ChangeChoice.KeyOf(input.ProgramId, before, mentorship.MentorshipId), cancellation),
            (await decider.Store.FindAsync(ChangePlan.KeyOf(input.ProgramId, before), cancellation))?.Value.Whole ?? PairChoice.Moves,
            members,
            await decider.Store.StoredEventsAsync(input.ProgramId, cancellation));
        return PairSettling.Decide(facts, changedAt, decider.Now);
    }
}
