using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Threads;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Goals;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Orchestrations.Surveys;
using MentorFlow.Orchestrations.Threads;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Drivers;

/// <summary>
/// The story of Theo and Maya in two months, as turns: each is safe to take again, and comes hours after what brought it about, so that nothing is answered
/// before it was asked.
/// </summary>
internal sealed class ShortPairStory
{
    private const string GoalId = "0e7ad58477884ab195a6ca0a5b444cbb";
    private const string FeedbackId = "6b1d0a1e-2f3c-4d5e-8f90-a1b2c3d4e5f6";

    /// <summary>A Monday morning, UTC; the clock of Paris changes four weeks later.</summary>
    public static readonly DateTimeOffset Begins = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Midpoint = At(4, 7, 12);
    private static readonly string Theo = A.Id(ProgramDriver.Mentee);
    private static readonly string Maya = A.Id(ProgramDriver.Mentor);
    private static readonly string PairId = $"{Theo}-{Maya}-r1";
    private static readonly string ProposalId = Proposal.ProposalIdOf(round: 1, attempt: 1, Theo, Maya);
    private static readonly MentorshipKey Pair = new(A.ProgramId, PairId);
    private static readonly ThreadPlace Place = new(A.ProgramId, PairId);
    private static readonly FeedbackDraft Praise = new(FeedbackId, "", FeedbackTopic.Style, "You ask before you tell.", "", "", "");

    private static readonly GoalWords Aim =
        new("Lead the spring project", "The plan is approved", "I know the team", "It opens the next role", new DateOnly(2027, 4, 9));

    private readonly StoryHost host;
    private readonly IReadOnlyList<(DateTimeOffset At, Func<Task> Act)> turns;

    public ShortPairStory(StoryHost host)
    {
        this.host = host;
        turns = [.. Beginning(), .. Meetings(), .. Changes(), .. Ending()];
    }

    /// <summary>Goes on with the turn that is not over yet, to the end.</summary>
    public async Task LiveAsync()
    {
        foreach (var (number, turn) in turns.Index().Skip(host.Turns))
        {
            await host.AdvanceToAsync(turn.At);
            await turn.Act();
            await host.SettleAsync();
            host.Keep(number + 1);
        }

        host.End();
    }

    private IEnumerable<(DateTimeOffset At, Func<Task> Act)> Beginning()
    {
        yield return (Begins, OpenAsync);
        yield return (At(3, 1, 10), () => BothAsync(InviteAsync));
        yield return (At(3, 1, 12), () => BothAsync(who => DoAsync(Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, who, accepted: true))));
        yield return (At(3, 1, 14), () => BothAsync(who => DoAsync(Get<EnrollmentActs>().SaveProfileAsync(A.ProgramId, who, A.Profile(RoleOf(who))))));
        yield return (At(3, 2, 9), () => BothAsync(who => DoAsync(Get<EnrollmentActs>().TrainAsync(A.ProgramId, who, RoleOf(who)))));
        yield return (At(3, 3, 12), () => DoAsync(Get<CoordinatorActs>().ApproveRoundAsync(A.ProgramId, 1, "robin")));
        yield return (At(3, 3, 15), () => DoAsync(Get<ProposalActs>().AnswerAsync(A.ProgramId, ProposalId, Theo, accepted: true)));
        yield return (At(3, 4, 9), () => DoAsync(Get<ProposalActs>().AnswerAsync(A.ProgramId, ProposalId, Maya, accepted: true)));
        yield return (At(3, 4, 12), () => ProposeAsync(A.Agreement(At(3, 9, 8), everyDays: 7)));
        yield return (At(3, 4, 15), () => SignAsync(version: 1));
        yield return (At(3, 5, 9), () => DoAsync(Get<GoalActs>().AddAsync(Pair, Theo, GoalId, Aim)));
        yield return (At(3, 5, 12), () => DoAsync(Get<GoalActs>().ConfirmAsync(Pair, Maya, GoalId, version: 1)));
    }

    private IEnumerable<(DateTimeOffset At, Func<Task> Act)> Meetings()
    {
        yield return (At(3, 8, 7), () => BothAsync(who => DoAsync(Get<SessionActs>().SetAgendaAsync(A.ProgramId, IdOf(1), who, "My first 90 days"))));
        yield return (At(3, 9, 8), () => BothAsync(who => ArriveAsync(1, who)));
        yield return (At(3, 9, 12), () => FollowUpAsync(Theo, new FollowUpGiven(5, "Say no earlier.", "Call Ana", new DateOnly(2027, 3, 12))));
        yield return (At(3, 9, 13), () => FollowUpAsync(Maya, new FollowUpGiven(4, "He has a plan.")));
        yield return (At(3, 9, 14), () => SayAsync(Theo, "8f6f4f0e-63a5-4f5c-9a43-5a0c26a4f5b1", "May I send you the plan?"));
        yield return (At(3, 15, 9), () => SayAsync(Maya, "1f1c9a52-0f5f-4f2e-8d0f-3f4a5b6c7d8e", "With pleasure."));

        // Maya's computer does not start: two hours later she finds another time.
        yield return (At(3, 16, 8), () => ArriveAsync(2, Theo));
        yield return (At(3, 16, 10), () => DoAsync(Get<SessionActs>().MoveAsync(A.ProgramId, IdOf(2), Maya, At(3, 18, 8))));
        yield return (At(3, 18, 8), () => BothAsync(who => ArriveAsync(2, who)));
        yield return (At(3, 18, 12), () => BothAsync(who => AnswerAsync(SurveyKind.FitCheck, who, (Questionnaire.AtEase, "5"), ("rhythm", "yes"))));
    }

    private IEnumerable<(DateTimeOffset At, Func<Task> Act)> Changes()
    {
        yield return (At(3, 19, 9), async () => await ProposeAsync((await MentorshipAsync()).Agreement! with { EveryDays = 14 }));
        yield return (At(3, 19, 12), () => SignAsync(version: 2));
        yield return (At(3, 22, 9), () => Get<AbsenceActs>().PauseAsync(A.ProgramId, Theo, At(3, 22, 9), "system", CancellationToken.None));
        yield return (At(3, 29, 7), () => Get<AbsenceActs>().ResumeAsync(A.ProgramId, Theo, At(3, 29, 7), "system", CancellationToken.None));
        yield return (At(3, 31, 9), () => BothAsync(who => AnswerAsync(
            SurveyKind.Midpoint, who, (Questionnaire.AtEase, "5"), ("progress", "4"), (Questionnaire.Keep, "The walks."))));
        yield return (At(4, 1, 9), () => DoAsync(Get<EventActs>().AnswerAsync(A.ProgramId, ProgramMomentKind.MidpointEvent, Theo, EventReply.Yes)));
        yield return (At(4, 8, 7), () => BothAsync(who => ArriveAsync(3, who)));
        yield return (At(4, 8, 12), () => DoAsync(Get<FeedbackActs>().GiveAsync(A.ProgramId, PairId, Theo, Praise, new DateOnly(2027, 4, 8))));
        yield return (At(4, 9, 9), () => DoAsync(Get<FeedbackActs>().ThankAsync(Feedback.KeyOf(A.ProgramId, PairId, FeedbackId), Maya)));
    }

    private IEnumerable<(DateTimeOffset At, Func<Task> Act)> Ending()
    {
        yield return (At(4, 16, 12), ReachAsync);
        yield return (At(4, 22, 7), () => BothAsync(who => ArriveAsync(4, who)));
        yield return (At(5, 5, 12), () => AnswerAsync(
            SurveyKind.Closing, Theo, ("learned", "5"), ("confidence", "4"), ("career", "4"), ("satisfied", "5"), ("platform", "4")));
        yield return (At(5, 5, 14), () => AnswerAsync(
            SurveyKind.Closing, Maya, ("progress", "5"), ("effective", "4"), ("satisfied", "5"), ("platform", "5"), ("again", "yes")));
        yield return (At(5, 7, 12), () => Task.CompletedTask);
    }

    private async Task OpenAsync()
    {
        var definition = A.Program(Begins);
        var calendar = definition.Calendar! with
        {
            RecruitmentCloses = Begins.AddDays(2),
            MatchingOn = Begins.AddDays(2),
            MidpointEvent = Midpoint,
            Ends = Begins.AddDays(58),
        };
        if (await Get<IDocumentStore>().FindAsync(MentoringProgram.KeyOf(A.ProgramId)) is null)
        {
            await DoAsync(Get<ProgramActs>().CreateAsync(definition with { Calendar = calendar }, "system"));
        }

        await DoAsync(Get<ProgramActs>().StartAsync(A.ProgramId, "system"));
    }

    private async Task InviteAsync(string personId)
    {
        var person = A.Person(personId == Theo ? ProgramDriver.Mentee : ProgramDriver.Mentor);
        await Get<PersonActs>().SaveAsync(personId, _ => person, "system", DecisionName.PersonImported);
        await DoAsync(Get<InvitationActs>().InviteAsync(A.ProgramId, personId, RoleOf(personId), "import", "system"));
    }

    private Task ProposeAsync(Agreement agreement) =>
        DoAsync(Get<MentorshipActs>().ProposeAgreementAsync(A.ProgramId, PairId, Theo, agreement));

    private Task SignAsync(int version) => DoAsync(Get<MentorshipActs>().SignAgreementAsync(A.ProgramId, PairId, Maya, version));

    private Task ArriveAsync(int session, string personId) => DoAsync(Get<SessionActs>().ArriveAsync(A.ProgramId, IdOf(session), personId));

    private Task FollowUpAsync(string personId, FollowUpGiven given) =>
        DoAsync(Get<SessionActs>().FollowUpAsync(A.ProgramId, IdOf(1), personId, given));

    private Task SayAsync(string personId, string messageId, string text) =>
        Get<ThreadActs>().SayAsync(Place, personId, [new SaidLine(messageId, text)]);

    private Task AnswerAsync(SurveyKind kind, string personId, params (string Question, string Answer)[] answers) => DoAsync(
        Get<SurveyActs>().AnswerAsync(A.ProgramId, kind, PairId, personId, answers.ToDictionary(given => given.Question, given => given.Answer)));

    private async Task ReachAsync()
    {
        var goal = (await MentorshipAsync()).Goals!.Single();
        await DoAsync(Get<GoalActs>().SettleAsync(Pair, Theo, GoalId, goal.Version, GoalState.Reached, "Begin with the smallest step."));
    }

    private async Task<Mentorship> MentorshipAsync() =>
        (await Get<IDocumentStore>().FindAsync(Mentorship.KeyOf(A.ProgramId, PairId)))!.Value;

    private T Get<T>()
        where T : notnull => host.Get<T>();

    private static async Task BothAsync(Func<string, Task> act)
    {
        await act(Theo);
        await act(Maya);
    }

    // Whoever did it before the process died finds it done.
    private static async Task DoAsync<T>(Task<Verdict<T>> act)
        where T : class
    {
        var refusal = (await act).Refusal;
        Assert.True(refusal is not { Reason: RefusalReason.Invalid or RefusalReason.Unknown or RefusalReason.NotAMember }, $"{refusal}");
    }

    private static ProgramRole RoleOf(string personId) => personId == Theo ? ProgramRole.Mentee : ProgramRole.Mentor;

    private static string IdOf(int session) => Session.SessionIdOf(PairId, session);

    /// <summary>An hour of 2027, UTC.</summary>
    private static DateTimeOffset At(int month, int day, int hour) => new(2027, month, day, hour, 0, 0, TimeSpan.Zero);
}
