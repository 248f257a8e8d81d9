using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Conflicts;

/// <summary>
/// Looks at those who are together, or are asked to be, after a change around them (R38). A running pair comes before a coordinator, once for each
/// cause; an open proposal is withdrawn, and the round goes on with the next best. Safe to repeat.
/// </summary>
public sealed class ConflictActs(Decider decider)
{
    // Up to here each person's own mentorships are read, beyond it the program's.
    private const int Few = 20;

    private IDocumentStore Store => decider.Store;

    /// <param name="personId">Who changed; null looks at everybody's pairs.</param>
    /// <returns>How many conflicts there are, those that a coordinator knows already among them.</returns>
    public async Task<int> SearchAsync(string? personId, CancellationToken cancellation = default)
    {
        var directory = personId is null || await HasReportsAsync(personId, cancellation) ? await DirectoryAsync(cancellation) : null;
        var touched = directory is null ? new HashSet<string> { personId! }
            : personId is null ? directory.Keys.ToHashSet()
            : OrgChart.Of(directory.Values).WithReports([personId]);
        var found = 0;
        foreach (var programId in await ProgramsAsync(touched, directory, cancellation))
        {
            var program = await decider.LoadAsync(MentoringProgram.KeyOf(programId), cancellation);
            var (mentorships, proposals) = await TogetherAsync(programId, touched, cancellation);
            if (mentorships.Count + proposals.Count > 0)
            {
                directory ??= await DirectoryAsync(cancellation);
                found += await SearchAsync(program, touched, mentorships, proposals, directory, cancellation);
            }
        }

        return found;
    }

    private async Task<int> SearchAsync(
        MentoringProgram program,
        IReadOnlySet<string> touched,
        IReadOnlyList<Mentorship> mentorships,
        IReadOnlyList<Proposal> proposals,
        IReadOnlyDictionary<string, DirectoryEntry> directory,
        CancellationToken cancellation)
    {
        var running = mentorships.SelectMany(mentorship => PairsOf(mentorship).Select(pair => (Pair: pair, Mentorship: mentorship))).ToLookup(one => one.Pair);
        var proposed = proposals.ToLookup(proposal => new PairOfIds(proposal.MenteeId, proposal.MentorId));
        var pairs = running.Select(one => one.Key).Union(proposed.Select(one => one.Key)).ToList();
        var conflicts = PairConflicts.TouchedBy(touched, pairs, await FactsAsync(program, pairs, directory, cancellation));
        foreach (var conflict in conflicts)
        {
            // One with which a pair was taken in all the same, or a rule that was set aside for it, has been decided.
            foreach (var (_, mentorship) in running[conflict.Pair].Where(one =>
                CircleConflicts.Counts(conflict, one.Mentorship)
                && one.Mentorship.Elsewhere?.Conflicts?.Contains(conflict.Cause) != true && one.Mentorship.SetAside?.HasFlag(conflict.Rule) != true))
            {
                await AskAsync(mentorship, conflict, cancellation);
            }

            foreach (var proposal in proposed[conflict.Pair])
            {
                if (await IsSetAsideAsync(proposal, conflict.Rule, cancellation))
                {
                    continue;
                }

                await WithdrawAsync(proposal, conflict, cancellation);
            }
        }

        return conflicts.Count;
    }

    private async Task<PairFacts> FactsAsync(
        MentoringProgram program, List<PairOfIds> pairs, IReadOnlyDictionary<string, DirectoryEntry> directory, CancellationToken cancellation)
    {
        var people = pairs.SelectMany(pair => new[] { pair.MenteeId, pair.MentorId }).ToHashSet();
        var declared = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var person in people)
        {
            var enrollment = await Store.FindAsync(Enrollment.KeyOf(program.ProgramId, person), cancellation);
            declared[person] = await Store.DeclaredByAsync(enrollment?.Value, cancellation);
        }

        var teams = people.Select(person => directory.GetValueOrDefault(person)).OfType<DirectoryEntry>().Where(entry => entry.Team is not null);
        return new PairFacts(
            OrgChart.Of(directory.Values), teams.ToDictionary(entry => entry.PersonId, entry => entry.Team!), declared, MatchingRules.Of(program));
    }

    // For one of the two, until a mentorship comes of it.
    private async Task<bool> IsSetAsideAsync(Proposal proposal, HardRule rule, CancellationToken cancellation)
    {
        foreach (var personId in new[] { proposal.MenteeId, proposal.MentorId })
        {
            if (await Store.FindAsync(PersonalRules.KeyOf(proposal.ProgramId, personId), cancellation) is { Value: { Counts: true } personal }
                && personal.Leeway.Waived.HasFlag(rule))
            {
                return true;
            }
        }

        return false;
    }

    // Each is an instance of its own: what comes after it does not wait for a coordinator. What one was asked about before is not asked again.
    private Task<bool> AskAsync(Mentorship mentorship, PairConflict conflict, CancellationToken cancellation) => decider.DecideAsync(
        mentorship.Partition,
        async token =>
        {
            var (about, cause) = (new Subject.OfMentorship(mentorship.MentorshipId), CauseOf(mentorship, conflict));
            var asked = await Store
                .QueryAsync(mentorship.Partition, new DocumentQuery<WorkItem>().Where(item => item.Kind, WorkItemKind.ConflictFound), token)
                .AnyAsync(item => item.Value.Subject == about && item.Value.Cause.Equals(cause), token);
            return new Decision<bool>(!asked) { Signals = asked ? [] : [Start(mentorship, conflict)] };
        },
        cancellation);

    private static Signal Start(Mentorship mentorship, PairConflict conflict) => Signals.Start(
        nameof(ConflictOrchestrator),
        InstanceIds.Conflict(mentorship.ProgramId, Uuid5.Of($"{mentorship.MentorshipId}|{CauseOf(mentorship, conflict)}")),
        new Conflict(
            new MentorshipKey(mentorship.ProgramId, mentorship.MentorshipId),
            [.. mentorship.Members.Select(member => member.PersonId)],
            CauseOf(mentorship, conflict),
            mentorship.IsCircle ? CircleConflicts.WhoLeaves(conflict.Pair, mentorship) : null));

    // Of a circle it has to be said between whom.
    private static Phrase CauseOf(Mentorship mentorship, PairConflict conflict) => mentorship.IsCircle
        ? new Phrase("circles.conflict", ("cause", conflict.Cause), ("one", conflict.Pair.MenteeId), ("other", conflict.Pair.MentorId))
        : conflict.Cause;

    private Task<Verdict<Proposal>> WithdrawAsync(Proposal proposal, PairConflict conflict, CancellationToken cancellation) => decider.DecideAsync(
        Key.Of(proposal),
        current => ProposalDecisions.Close(current, ProposalStage.Withdrawn, conflict.InBrief),
        current => Consequences.Of(
            new LedgerNote(Actors.System, DecisionName.ProposalWithdrawn, current.Id, conflict.InBrief),
            Signals.Raise(InstanceIds.Proposal(current.ProgramId, current.ProposalId), new Ended(EndReason.Conflict))),
        cancellation);

    private async Task<(IReadOnlyList<Mentorship> Mentorships, IReadOnlyList<Proposal> Proposals)> TogetherAsync(
        string programId, IReadOnlySet<string> touched, CancellationToken cancellation)
    {
        var mentorships = new Dictionary<string, Mentorship>();
        if (touched.Count <= Few)
        {
            foreach (var person in touched)
            {
                await foreach (var mentorship in Store.MentorshipsOfAsync(programId, person, cancellation))
                {
                    mentorships[mentorship.MentorshipId] = mentorship;
                }
            }
        }
        else
        {
            await foreach (var stored in Store.QueryAsync<Mentorship>(Partition.Program(programId), cancellation: cancellation))
            {
                mentorships[stored.Value.MentorshipId] = stored.Value;
            }
        }

        var proposals = new List<Proposal>();
        foreach (var stage in new[] { ProposalStage.AwaitingMentee, ProposalStage.AwaitingMentor, ProposalStage.AwaitingBoth })
        {
            await foreach (var stored in Store.QueryAsync(
                Partition.Program(programId), new DocumentQuery<Proposal>().Where(proposal => proposal.Stage, stage), cancellation))
            {
                proposals.Add(stored.Value);
            }
        }

        return (
            [.. mentorships.Values.Where(mentorship => mentorship.IsOpen && mentorship.Members.Any(member => touched.Contains(member.PersonId)))],
            [.. proposals.Where(proposal => touched.Contains(proposal.MenteeId) || touched.Contains(proposal.MentorId))]);
    }

    private async Task<IReadOnlyList<string>> ProgramsAsync(
        IReadOnlySet<string> touched, IReadOnlyDictionary<string, DirectoryEntry>? directory, CancellationToken cancellation) =>
        directory is null
            ? await Store.QueryAsync<Involvement>(Partition.Person(touched.Single()), cancellation: cancellation)
                .Select(involvement => involvement.Value.ProgramId)
                .ToListAsync(cancellation)
            : [.. touched.SelectMany(person => directory.GetValueOrDefault(person)?.Programs ?? []).Distinct()];

    private ValueTask<bool> HasReportsAsync(string personId, CancellationToken cancellation) => Store
        .QueryAsync(Partition.Organization, new DocumentQuery<DirectoryEntry>(Limit: 1).Where(entry => entry.ManagerId, personId), cancellation)
        .AnyAsync(cancellation);

    private async Task<IReadOnlyDictionary<string, DirectoryEntry>> DirectoryAsync(CancellationToken cancellation) => await Store
        .QueryAsync<DirectoryEntry>(Partition.Organization, cancellation: cancellation)
        .Select(entry => entry.Value)
        .ToDictionaryAsync(entry => entry.PersonId, cancellationToken: cancellation);

    private static IEnumerable<PairOfIds> PairsOf(Mentorship mentorship) =>
        from one in mentorship.Members.Index()
        from other in mentorship.Members.Skip(one.Index + 1)
        select new PairOfIds(one.Item.PersonId, other.PersonId);
}
