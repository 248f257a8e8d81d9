using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Rounds;

/// <summary>Two processes begin mentorships of two programs with the same people, as fast as they can.</summary>
public sealed class PlaceTakingTests : IAsyncLifetime
{
    private static readonly string[] Programs = [A.ProgramId, "roots"];

    private readonly StubClock clock = new();
    private readonly SqliteDocumentStore store;
    private readonly IReadOnlyList<Decider> processes;

    public PlaceTakingTests()
    {
        store = SqliteDocumentStore.InMemoryOnly(clock);
        processes = [.. Programs.Select(_ => BareDecider.On(store, new DecisionStore(store, clock), clock))];
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await store.EnsureCreatedAsync(Cancellation);
        foreach (var programId in Programs)
        {
            await WriteAsync(Given.Program with { ProgramId = programId, Matching = MatchingSettings.Default with { MentorsPerMentee = 3 } });
        }
    }

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(ProgramRole.Mentor)]
    [InlineData(ProgramRole.Mentee)]
    [InlineData(ProgramRole.Peer)]
    public async Task Of_two_programs_that_begin_with_the_same_person_in_the_same_second_one_does(ProgramRole role)
    {
        var other = role switch { ProgramRole.Mentor => ProgramRole.Mentee, ProgramRole.Mentee => ProgramRole.Mentor, _ => role };
        for (var round = 1; round <= 15; round++)
        {
            var wanted = $"Sam{round}";
            await WriteAsync(new MentoringBudget(A.Id(wanted)).With(role, 1));
            var proposals = new List<Proposal>();
            foreach (var programId in Programs)
            {
                await EnrollAsync(programId, wanted, role, 1);
                await EnrollAsync(programId, $"{programId}{round}", other, 1);
                proposals.Add(await ProposeAsync(programId, wanted, $"{programId}{round}", round));
            }

            Assert.Single(await StartAsync(proposals), begun => begun);
        }
    }

    [Fact]
    public async Task A_mentors_last_place_is_given_once_without_a_number_for_all_programs()
    {
        var proposals = new List<Proposal>();
        foreach (var programId in Programs)
        {
            await EnrollAsync(programId, "Maya", ProgramRole.Mentor, 1);
            await EnrollAsync(programId, programId, ProgramRole.Mentee, 1);
            proposals.Add(await ProposeAsync(programId, "Maya", programId, 1));
        }

        Assert.Single(await StartAsync(proposals), begun => begun);
        Assert.Single((await store.FindAsync(MentorPlaces.KeyOf(A.Id("Maya")), Cancellation))!.Value.Taken);
    }

    [Fact]
    public async Task Of_three_pairs_of_three_peers_at_once_one_begins()
    {
        string[] peers = ["Ada", "Bo", "Cy"];
        foreach (var peer in peers)
        {
            await EnrollAsync(A.ProgramId, peer, ProgramRole.Peer, 1);
        }

        var proposals = new List<Proposal>();
        foreach (var (one, other) in new[] { ("Ada", "Bo"), ("Bo", "Cy"), ("Cy", "Ada") })
        {
            proposals.Add(await ProposeAsync(A.ProgramId, one, other, 1));
        }

        Assert.Single(await StartAsync(proposals), begun => begun);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Nobody_is_over_what_they_take_on_whatever_happens_in_whatever_order(int seed)
    {
        var random = new Random(seed);
        string[] mentors = ["Maya", "Noor", "Olga"];
        string[] mentees = ["Theo", "Lea", "Sam"];
        foreach (var programId in Programs)
        {
            foreach (var name in mentors.Concat(mentees))
            {
                await EnrollAsync(programId, name, mentors.Contains(name) ? ProgramRole.Mentor : ProgramRole.Mentee, 1);
            }
        }

        var (begun, seen) = (0, 0);
        for (var step = 1; step <= 60; step++)
        {
            var role = random.Next(2) == 0 ? ProgramRole.Mentor : ProgramRole.Mentee;
            var name = random.GetItems(role is ProgramRole.Mentor ? mentors : mentees, 1)[0];
            var open = await OpenAsync();
            switch (random.Next(5))
            {
                case 0:
                    await WriteAsync(new MentoringBudget(A.Id(name)).With(role, random.Next(3) == 0 ? null : random.Next(4)));
                    break;
                case 1:
                    await EnrollAsync(random.GetItems(Programs, 1)[0], name, role, random.Next(1, 4));
                    break;
                case 2 when open.Count > 0:
                    await WriteAsync(open[random.Next(open.Count)] with { Stage = MentorshipStage.Ended });
                    break;
                default:
                    var proposals = new List<Proposal>();
                    for (var pair = 0; pair < 3; pair++)
                    {
                        proposals.Add(await ProposeAsync(
                            random.GetItems(Programs, 1)[0], random.GetItems(mentors, 1)[0], random.GetItems(mentees, 1)[0], (step * 10) + pair));
                    }

                    begun += (await StartAsync(proposals)).Count(one => one);
                    seen += await CheckAsync(open);
                    break;
            }
        }

        Assert.True(begun > 5 && seen > 5, $"{begun} began, {seen} were looked at");
    }

    // Who has come into one more than before has a place for each.
    private async Task<int> CheckAsync(IReadOnlyList<Mentorship> before)
    {
        var known = before.Select(mentorship => mentorship.MentorshipId).ToHashSet();
        var gained = (await OpenAsync()).Where(mentorship => !known.Contains(mentorship.MentorshipId))
            .SelectMany(mentorship => mentorship.Members.Select(member => (mentorship.ProgramId, member.PersonId)))
            .Distinct()
            .ToList();
        foreach (var person in gained.GroupBy(one => one.PersonId))
        {
            // Where nobody set a number for all programs, each has its own: the one that began last had a place by its.
            var left = new List<int>();
            foreach (var (programId, personId) in person)
            {
                var enrollment = (await store.FindAsync(Enrollment.KeyOf(programId, personId), Cancellation))!.Value;
                left.Add((await store.PlacesOfAsync(enrollment, Cancellation)).Left);
            }

            Assert.True(left.Max() >= 0, $"{person.Key}: {string.Join(", ", left)}");
        }

        return gained.Count;
    }

    private async Task<IReadOnlyList<Mentorship>> OpenAsync()
    {
        var open = new List<Mentorship>();
        foreach (var programId in Programs)
        {
            open.AddRange(await store.QueryAsync<Mentorship>(Partition.Program(programId), cancellation: Cancellation)
                .Select(stored => stored.Value)
                .Where(mentorship => mentorship.IsOpen)
                .ToListAsync(Cancellation));
        }

        return open;
    }

    private async Task EnrollAsync(string programId, string name, ProgramRole role, int capacity)
    {
        var known = await store.FindAsync(Enrollment.KeyOf(programId, A.Id(name)), Cancellation);
        var enrollment = known?.Value ?? Given.Enrollment(name, role, EnrollmentStage.Ready) with { ProgramId = programId };
        await WriteAsync(enrollment with { Profile = A.Profile(role) with { Capacity = capacity } });
        await WriteAsync(new Involvement(A.Id(name), programId, role));
    }

    private async Task<Proposal> ProposeAsync(string programId, string one, string other, int round)
    {
        var first = (await store.FindAsync(Enrollment.KeyOf(programId, A.Id(one)), Cancellation))!.Value;
        var (mentor, mentee) = first.Role is ProgramRole.Mentee ? (A.Id(other), A.Id(one)) : (A.Id(one), A.Id(other));
        var proposal = Given.Proposal with
        {
            ProgramId = programId,
            ProposalId = Proposal.ProposalIdOf(round, 1, mentee, mentor),
            Round = round,
            MentorId = mentor,
            MenteeId = mentee,
            Stage = ProposalStage.Accepted,
        };
        await WriteAsync(proposal);
        return proposal;
    }

    private async Task<IReadOnlyList<bool>> StartAsync(IReadOnlyList<Proposal> proposals) => await Task.WhenAll(proposals.Select((proposal, index) => Task.Run(
        () => new StartMentorship(processes[index % processes.Count]).RunAsync(
            new ProposalKey(proposal.ProgramId, proposal.ProposalId), null!, Cancellation),
        Cancellation)));

    private Task WriteAsync<T>(T document)
        where T : class, IDocument => store.WriteAsync(new Batch().Upsert(document), Cancellation);
}
