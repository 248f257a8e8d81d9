using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Keys;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Hris;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Orchestrations.Ledger;

/// <summary>Two people are invited, matched and brought together, and HR tells of a third: all of it can be made again, until somebody is erased.</summary>
public sealed class ReplayTests : IAsyncLifetime
{
    private static readonly Partition Chain = Partition.Program(A.ProgramId);

    private TestApp app = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.MatchAsync();
        var hired = new HrisEvent("e1", HrisEventKind.Hired, "E1", app.Now, HrisTelling.Hana);
        await app.Get<HrisActs>().TellAsync(hired, Actors.Hris("acme"));
        await app.SettleAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Invitations_starts_facts_of_HR_and_rounds_come_to_the_same_again()
    {
        var replays = await ReplaysAsync();

        Assert.All(replays, replay => Assert.True(replay.State is ReplayState.Same, Said(replay)));
        Assert.Superset(
            new HashSet<string> { "invitation/1", "mentorship-start/1", "hris-fact/1", "round/1" }, replays.Select(replay => replay.Entry.Kept!).ToHashSet());
    }

    [Fact]
    public async Task An_erased_person_ends_what_is_kept_of_them_and_of_no_one_else()
    {
        await app.Get<PersonKeys>().EraseAsync(A.Id(ProgramDriver.Mentee));

        var replays = await ReplaysAsync();

        Assert.Equal(ReplayState.Erased, StateOf(replays, "enrollment.invited", A.Id(ProgramDriver.Mentee)));
        Assert.Equal(ReplayState.Same, StateOf(replays, "enrollment.invited", A.Id(ProgramDriver.Mentor)));
        Assert.Equal(ReplayState.Erased, replays.Single(replay => replay.Entry.Decision == "mentorship.started").State);
        Assert.Equal(ReplayState.Erased, replays.Single(replay => replay.Entry.Decision == "round.solved").State);
        Assert.Empty((await new LedgerVerifier(app.Store, Lasting.Facts).VerifyAsync()).Faults);
    }

    [Fact]
    public async Task A_document_that_is_changed_past_the_ledger_is_found_and_what_decisions_change_is_not()
    {
        Assert.Empty((await VerifyAsync()).Faults);
        var enrollment = await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id(ProgramDriver.Mentee)));
        var mentorship = Assert.Single(await app.ListAsync<Mentorship>(Chain));

        await app.Store.WriteAsync(new Batch().Upsert(enrollment with { InvitedBecause = "invitation" }));
        await app.Store.WriteAsync(new Batch().Upsert(mentorship with { Members = [mentorship.Members[0], new Member("stranger", ProgramRole.Mentee)] }));

        Assert.Equal(
            [
                (LedgerFaultKind.DocumentChanged, enrollment.Id),
                (LedgerFaultKind.DocumentChanged, mentorship.Id),
            ],
            await SubjectsAsync((await VerifyAsync()).Faults));
        await app.Store.WriteAsync(new Batch().Upsert(enrollment).Upsert(mentorship));
        Assert.Empty((await VerifyAsync()).Faults);
    }

    [Fact]
    public async Task A_whole_chain_that_is_removed_before_anything_was_sealed_is_missed_by_what_was_decided_in_it()
    {
        await foreach (var entry in app.Store.QueryAsync<LedgerEntry>(Chain))
        {
            await app.Store.WriteAsync(new Batch().Delete(entry));
        }

        await app.Store.WriteAsync(new Batch().Delete((await app.Store.FindAsync(LedgerHead.KeyOf(Chain)))!));

        Assert.Equal([new LedgerFault(Chain, 0, LedgerFaultKind.Vanished)], (await VerifyAsync()).Faults);
        Assert.Equal([new LedgerFault(Chain, 0, LedgerFaultKind.Vanished)], (await new LedgerVerifier(app.Store, Lasting.Facts).VerifyAsync()).Faults);
    }

    [Fact]
    public async Task The_pool_of_a_round_is_kept_person_by_person_and_cannot_be_read_without_their_keys()
    {
        var pieces = await app.ListAsync<KeptPool>(Chain);

        Assert.Equal(
            new[] { A.Id(ProgramDriver.Mentee), A.Id(ProgramDriver.Mentor) }.Order(),
            pieces.SelectMany(piece => piece.People).Select(part => part.PersonId).Order());
        Assert.All(pieces, piece => Assert.NotNull(piece.KeptFor));
        await app.Store.WriteAsync(new Batch().Delete(pieces[^1]));
        Assert.Equal(ReplayState.NotKept, (await ReplaysAsync()).Single(replay => replay.Entry.Decision == "round.solved").State);
    }

    private static ReplayState StateOf(IEnumerable<EntryReplay> replays, string decision, string personId) =>
        replays.First(replay => replay.Entry.Decision == decision && replay.Entry.Subject == $"enrollment:{personId}").State;

    private static string Said(EntryReplay replay) =>
        $"{replay.Entry.Decision}: {replay.State} {string.Join("; ", replay.Changes.Select(change => $"{change.Path}: {change.Before} > {change.After}"))}";

    private Task<LedgerReport> VerifyAsync() => new LedgerVerifier(app.Store, Lasting.Facts).VerifyAsync(Chain);

    private async Task<IReadOnlyList<(LedgerFaultKind Kind, string Subject)>> SubjectsAsync(IReadOnlyList<LedgerFault> faults)
    {
        var found = new List<(LedgerFaultKind Kind, string Subject)>();
        foreach (var fault in faults)
        {
            found.Add((fault.Kind, (await app.ReadAsync(LedgerEntry.KeyOf(fault.Partition, fault.Sequence))).Subject));
        }

        return found;
    }

    private async Task<IReadOnlyList<EntryReplay>> ReplaysAsync() =>
        (await app.Get<LedgerReplay>().AllAsync().ToListAsync()).FindAll(replay => replay.Entry.Kept is not null);
}
