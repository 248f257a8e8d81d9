using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;
using MentorFlow.Matching.Review;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Drivers;

/// <summary>A round with one obvious answer, under review: Theo with Maya, Lea with Noor, Sam with Olga.</summary>
public sealed class RoundDriver(TestApp app)
{
    public const string Coordinator = "robin";

    private static readonly (string Mentor, string Mentee, string Skill)[] Obvious =
    [
        ("Maya", "Theo", "Leadership"),
        ("Noor", "Lea", "Presenting"),
        ("Olga", "Sam", "Coding"),
    ];

    public ProgramDriver Program { get; } = new(app);

    public static Partition Partition => Partition.Program(A.ProgramId);

    public static PairOfIds Pair(string mentee, string mentor) => new(ProgramDriver.Id(mentee), ProgramDriver.Id(mentor));

    public static async Task<RoundDriver> StartAsync(TestApp app, Func<ProgramDefinition, ProgramDefinition>? change = null)
    {
        var round = new RoundDriver(app);
        await round.Program.StartProgramAsync(change);
        foreach (var (mentor, mentee, skill) in Obvious)
        {
            await round.Program.JoinAsync(mentor, ProgramRole.Mentor, skill: skill);
            await round.Program.JoinAsync(mentee, ProgramRole.Mentee, skill: skill);
        }

        await app.AdvanceAsync(TimeSpan.FromDays(28));
        return round;
    }

    public Task<Round> ReadAsync() => app.ReadAsync(Round.KeyOf(A.ProgramId, 1));

    /// <summary>"Theo-Maya", sorted, for the people that were given a name here.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<PairOfIds> pairs, params string[] others)
    {
        var names = Obvious.SelectMany(pair => new[] { pair.Mentor, pair.Mentee }).Concat(others).ToDictionary(ProgramDriver.Id);
        return [.. pairs.Select(pair => $"{names[pair.MenteeId]}-{names[pair.MentorId]}").Order(StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<string>> PairsAsync(params string[] others) =>
        Names((await ReadAsync()).Pairs.Select(pair => new PairOfIds(pair.MenteeId, pair.MentorId)), others);

    public async Task<IReadOnlyList<string>> ProposalsAsync(params string[] others) =>
        Names((await app.ListAsync<Proposal>(Partition)).Select(proposal => new PairOfIds(proposal.MenteeId, proposal.MentorId)), others);

    public async Task<IReadOnlyList<string>> MailedAsync(MailTemplate template) =>
        [
            .. (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)))
                .Where(mail => mail.Template == template)
                .Select(mail => mail.PersonId)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Everybody who is asked accepts, the mentees first.</summary>
    public async Task AcceptAsync()
    {
        foreach (var open in (await app.ListAsync<Proposal>(Partition)).Where(proposal => proposal.IsOpen))
        {
            await Program.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, open.ProposalId, open.MenteeId, accepted: true));
            await Program.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, open.ProposalId, open.MentorId, accepted: true));
        }
    }

    /// <summary>Takes a step on the round as it stands, and expects no refusal.</summary>
    public async Task<Round> TakeAsync(ReviewAction action, PairOfIds? pair = null, PairOfIds? second = null) =>
        await Program.DoAsync(TryAsync((await ReadAsync()).Version, new ReviewStep(action, pair, second)));

    public Task<Verdict<Round>> TryAsync(int version, ReviewStep step) =>
        app.Get<RoundActs>().TakeAsync(A.ProgramId, 1, version, step, Coordinator);

    public Task<Verdict<Round>> ApproveAsync(int? version = null) =>
        app.Get<CoordinatorActs>().ApproveRoundAsync(A.ProgramId, 1, Coordinator, version);
}
