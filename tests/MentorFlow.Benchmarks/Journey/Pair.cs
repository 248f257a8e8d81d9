using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Orchestrations.Surveys;
using MentorFlow.Rehearsal.Hosting;

namespace MentorFlow.Benchmarks.Journey;

/// <summary>A mentor and a mentee who do everything they are asked to, through half a year of fortnightly sessions.</summary>
internal sealed class Pair(RehearsalApp app, Newcomers people)
{
    private const int EveryDays = 14;

    private readonly Partition program = Partition.Program(people.ProgramId);
    private string mentorshipId = "";
    private int held;

    /// <summary>Everything up to the mentee's yes; the mentor's makes the match.</summary>
    public static async Task<Pair> ProposeAsync(RehearsalApp app, int number)
    {
        var people = new Newcomers(app, number);
        await people.WaitForMatchAsync();
        var pair = new Pair(app, people);
        await pair.AnswerProposalAsync(people.Mentee);
        return pair;
    }

    /// <exception cref="InvalidOperationException">The mentorship did not come to its planned end.</exception>
    public async Task LiveAsync()
    {
        await AnswerProposalAsync(people.Mentor);
        await AgreeAsync();
        while (await NextSessionAsync() is { } session)
        {
            await MeetAsync(session);
        }

        var mentorship = await FindAsync(Mentorship.KeyOf(people.ProgramId, mentorshipId));
        await app.Clock.AdvanceToAsync(mentorship!.Ends.AddHours(12));
        await AnswerAsync(SurveyKind.Closing);
        if (held < 8 || (await FindAsync(Key.Of(mentorship)))?.Stage is not MentorshipStage.Closed)
        {
            throw new InvalidOperationException($"The mentorship did not come to its planned end after {held} sessions.");
        }
    }

    private async Task AnswerProposalAsync(string personId)
    {
        var proposal = (await app.Get<IDocumentStore>().QueryAsync<Proposal>(program).SingleAsync()).Value;
        mentorshipId = proposal.MentorshipId;
        await DoAsync(app.Get<ProposalActs>().AnswerAsync(people.ProgramId, proposal.ProposalId, personId, accepted: true));
    }

    private async Task AgreeAsync()
    {
        var firstSession = new DateTimeOffset(app.Get<TimeProvider>().GetUtcNow().Date.AddDays(7).AddHours(10), TimeSpan.Zero);
        var agreement = new Agreement(
            Version: 0, EveryDays, Minutes: 60, firstSession, ReplyWithinDays: 3, Channel: "video", BackupChannel: "+44 20 7946 0123", "Between us.", "None.");
        var acts = app.Get<MentorshipActs>();
        await DoAsync(acts.ProposeAgreementAsync(people.ProgramId, mentorshipId, people.Mentee, agreement));
        await DoAsync(acts.SignAgreementAsync(people.ProgramId, mentorshipId, people.Mentor, version: 1));
    }

    private async Task MeetAsync(Session session)
    {
        var acts = app.Get<SessionActs>();
        await app.Clock.AdvanceToAsync(session.StartsAt);
        foreach (var member in session.MemberIds)
        {
            await DoAsync(acts.ArriveAsync(people.ProgramId, session.SessionId, member));
        }

        await app.Clock.AdvanceToAsync(session.EndsAt.AddHours(12));
        foreach (var member in session.MemberIds)
        {
            await DoAsync(acts.FollowUpAsync(people.ProgramId, session.SessionId, member, score: 4, summary: "One thing to try."));
        }

        if (++held == ReviewPolicy.Default.FitCheckAfterSessions)
        {
            await AnswerAsync(SurveyKind.FitCheck);
        }
    }

    private async Task AnswerAsync(SurveyKind kind)
    {
        foreach (var (member, role) in new[] { (people.Mentor, ProgramRole.Mentor), (people.Mentee, ProgramRole.Mentee) })
        {
            var answers = Questionnaire.For(kind, role)
                .Where(question => question.Required)
                .ToDictionary(question => question.QuestionId, question => question.Answers is AnswerKind.Scale ? "4" : "yes");
            await DoAsync(app.Get<SurveyActs>().AnswerAsync(people.ProgramId, kind, mentorshipId, member, answers));
        }
    }

    private async Task<Session?> NextSessionAsync() =>
        await FindAsync(Session.KeyOf(people.ProgramId, Session.SessionIdOf(mentorshipId, held + 1)));

    private async Task<T?> FindAsync<T>(Key<T> key)
        where T : class, IDocument => (await app.Get<IDocumentStore>().FindAsync(key))?.Value;

    private async Task DoAsync<T>(Task<Verdict<T>> act)
        where T : class
    {
        await act;
        await app.Clock.WhenIdleAsync();
    }
}
