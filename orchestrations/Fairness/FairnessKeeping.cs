using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Fairness;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Objections;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;
using MentorFlow.Matching.Explaining;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Fairness;

/// <summary>
/// Counts once, when a round is over, how the groups fared that people told. Before that nothing is counted: who can lock and move pairs could watch a
/// figure change with one of them.
/// </summary>
public sealed class FairnessKeeping(Decider decider, RoundArchive archive)
{
    private const string Dimension = "question";

    /// <summary>Safe to repeat: a round is counted once. Nothing is read of anybody in a program that asks nothing.</summary>
    /// <param name="round">As it was closed.</param>
    public async Task KeepAsync(Round round, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync(FairnessQuestion.KeyOf(round.ProgramId), cancellation) is not { Value: { IsAsked: true } question }
            || await decider.Store.FindAsync(RoundFairness.KeyOf(round.ProgramId, round.Number), cancellation) is not null)
        {
            return;
        }

        var before = await ListAsync<RoundFairness>(Partition.Fairness(round.ProgramId), cancellation);
        var people = await PeopleAsync(round, question, before, cancellation);
        var kept = Of(round.ProgramId, round.Number, question, people);
        await decider.WriteAsync(new Batch().Upsert(kept), cancellation);
    }

    internal static RoundFairness Of(string programId, int number, FairnessQuestion question, IReadOnlyList<GroupedPerson> people)
    {
        var figures = FairnessReport.Of(Dimension, people);
        var shown = figures.Where(group => group.People is not null).Select(group => group.Role).ToHashSet();
        return new RoundFairness(
            programId,
            number,
            question,
            figures,
            [.. people.Where(person => shown.Contains(person.Role)).Select(person => person.Id)],
            [.. people.Where(person => !shown.Contains(person.Role)).Select(person => person.Id)]);
    }

    private async Task<IReadOnlyList<GroupedPerson>> PeopleAsync(
        Round round, FairnessQuestion question, IReadOnlyList<RoundFairness> before, CancellationToken cancellation)
    {
        var partition = Partition.Program(round.ProgramId);
        var counted = before.SelectMany(one => one.Counted).ToHashSet(StringComparer.Ordinal);
        var (seen, offers) = await SeenAsync(round, cancellation);
        var ids = seen.Concat(before.SelectMany(one => one.Carried)).Where(id => !counted.Contains(id)).ToHashSet(StringComparer.Ordinal);
        ids.ExceptWith(await decider.Store.ObjectorsAsync(ids, ObjectionPurpose.Fairness, cancellation));
        var proposals = await ListAsync<Proposal>(partition, cancellation);
        var began = (await ListAsync<Mentorship>(partition, cancellation)).ToDictionary(one => one.MentorshipId, one => one.CreatedAt);
        var asked = proposals
            .SelectMany(proposal => new[]
            {
                (Id: proposal.MenteeId, Other: proposal.MentorId, Proposal: proposal),
                (Id: proposal.MentorId, Other: proposal.MenteeId, Proposal: proposal),
            })
            .ToLookup(one => one.Id, StringComparer.Ordinal);
        var groups = (await ListAsync<FairnessAnswer>(Partition.Fairness(round.ProgramId), cancellation))
            .Where(answer => answer.Version == question.Version)
            .ToDictionary(answer => answer.PersonId, answer => answer.Group, StringComparer.Ordinal);
        return
        [
            .. (await ListAsync<Enrollment>(partition, cancellation))
                .Where(enrollment => ids.Contains(enrollment.PersonId))
                .OrderBy(enrollment => enrollment.PersonId, StringComparer.Ordinal)
                .Select(PersonOf),
        ];

        GroupedPerson PersonOf(Enrollment enrollment)
        {
            var mine = asked[enrollment.PersonId].ToList();
            var pairs = mine.Where(one => began.ContainsKey(one.Proposal.MentorshipId)).ToList();
            var until = pairs.Count == 0 ? decider.Now : pairs.Min(one => began[one.Proposal.MentorshipId]);
            return new GroupedPerson(
                enrollment.PersonId,
                RoleOf(enrollment),
                groups.GetValueOrDefault(enrollment.PersonId),
                pairs.Count > 0,
                pairs.Count == 0 ? null : pairs.Average(one => one.Proposal.Score),
                Math.Max(0, (until - enrollment.CreatedAt).TotalDays),
                mine.Select(one => one.Other).Concat(offers[enrollment.PersonId]).Distinct(StringComparer.Ordinal).Count());
        }
    }

    private static MatchRole RoleOf(Enrollment enrollment) => enrollment.Role switch
    {
        ProgramRole.Mentor => MatchRole.Mentor,
        ProgramRole.Mentee => MatchRole.Mentee,
        _ => MatchRole.Peer,
    };

    // Everybody who was in an attempt of the round, and who stood next in line for whom.
    private async Task<(IReadOnlyList<string> Seen, ILookup<string, string> Offers)> SeenAsync(Round round, CancellationToken cancellation)
    {
        var seen = new List<string>();
        var offers = new List<(string PersonId, string PartnerId)>();
        for (var attempt = 1; attempt <= round.Attempt; attempt++)
        {
            if (await archive.AttemptAsync(round, attempt, cancellation) is { } known && await archive.AnswerAsync(known, cancellation) is { } answer)
            {
                seen.AddRange(answer.Pairs.SelectMany(pair => new[] { pair.MenteeId, pair.MentorId }));
                seen.AddRange(answer.Unmatched.Select(person => person.PersonId));
                offers.AddRange(answer.Shortlists.SelectMany(list => list.Entries.Select(entry => (list.PersonId, entry.PartnerId))));
            }
        }

        return (seen, offers.ToLookup(offer => offer.PersonId, offer => offer.PartnerId, StringComparer.Ordinal));
    }

    private ValueTask<List<T>> ListAsync<T>(Partition partition, CancellationToken cancellation)
        where T : class, IDocument =>
        decider.Store.QueryAsync<T>(partition, cancellation: cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
}
