using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Training;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Drivers;

/// <summary>Plays a circle: Maya hosts it, or all do in turn, and the others learn what she knows.</summary>
internal sealed class CircleStory : IAsyncDisposable
{
    public const string Host = "Maya";

    private readonly CircleSettings settings;

    private CircleStory(TestApp app, CircleSettings settings) => (App, People, this.settings) = (app, new ProgramDriver(app), settings);

    public TestApp App { get; }

    public ProgramDriver People { get; }

    private static Partition Program => Partition.Program(A.ProgramId);

    private bool Rotates => settings.Hosting is CircleHosting.Rotating;

    /// <param name="members">Beside the host, where there is one.</param>
    /// <param name="app">With pages, where they are looked at; null for one without.</param>
    public static async Task<CircleStory> StartAsync(
        CircleSettings settings, IReadOnlyList<string> members, MatchingMode mode = MatchingMode.Mutual, TestApp? app = null)
    {
        var story = new CircleStory(app ?? await TestApp.StartAsync(), settings);
        await story.People.StartProgramAsync(definition => definition.OpenFor(120) with
        {
            Form = ProgramForm.Circle,
            Circles = settings,
            Matching = MatchingSettings.Default with { Mode = mode },
        });
        foreach (var name in story.Rotates ? members : [Host, .. members])
        {
            await story.JoinAsync(name, name == Host);
        }

        return story;
    }

    public async Task JoinAsync(string name, bool hosts = false)
    {
        var role = Rotates ? ProgramRole.Peer : hosts ? ProgramRole.Mentor : ProgramRole.Mentee;
        await People.InviteAsync(name, role);
        var acts = App.Get<EnrollmentActs>();
        await People.DoAsync(acts.AnswerInvitationAsync(A.ProgramId, A.Id(name), accepted: true));
        await People.DoAsync(acts.SaveProfileAsync(A.ProgramId, A.Id(name), A.Profile(role)));
        var plan = App.Get<Curriculum>().PlanFor(role, isExperienced: true, isOfCircles: true);
        foreach (var module in plan.ToRead)
        {
            await acts.ReadModuleAsync(A.ProgramId, A.Id(name), module.Id);
        }

        await People.DoAsync(acts.SubmitQuizAsync(A.ProgramId, A.Id(name), plan.RightAnswers));
    }

    /// <summary>Lives up to the day on which the round has gone out.</summary>
    public async Task<RoundCircle> OfferAsync()
    {
        await App.AdvanceAsync(TimeSpan.FromDays(31));
        return Assert.Single(await App.ListAsync<RoundCircle>(Program));
    }

    public Task<CircleSeat> AnswerAsync(RoundCircle circle, string name, bool accepted) =>
        People.DoAsync(App.Get<CircleSeatActs>().AnswerAsync(A.ProgramId, circle.CircleId, A.Id(name), accepted));

    /// <summary>All that are asked say yes.</summary>
    public async Task<Mentorship> BeginAsync()
    {
        var circle = await OfferAsync();
        foreach (var seat in circle.Seats)
        {
            await People.DoAsync(App.Get<CircleSeatActs>().AnswerAsync(A.ProgramId, circle.CircleId, seat.PersonId, accepted: true));
        }

        return await ReadAsync();
    }

    /// <summary>The same, with an agreement that all have signed; the first session is a week away.</summary>
    public async Task<Mentorship> KickOffAsync()
    {
        var circle = await BeginAsync();
        var acts = App.Get<MentorshipActs>();
        await People.DoAsync(acts.ProposeAgreementAsync(
            A.ProgramId, circle.MentorshipId, circle.Members[0].PersonId, A.Agreement(App.Now.AddDays(7))));
        foreach (var member in circle.Members.Skip(1))
        {
            await People.DoAsync(acts.SignAgreementAsync(A.ProgramId, circle.MentorshipId, member.PersonId, version: 1));
        }

        return await ReadAsync();
    }

    public async Task<Mentorship> ReadAsync() => Assert.Single(await App.ListAsync<Mentorship>(Program));

    public async Task<Session> SessionAsync() => (await App.ListAsync<Session>(Program)).Last();

    public async Task<CircleSeat> SeatAsync(RoundCircle circle, string name) =>
        await App.ReadAsync(CircleSeat.KeyOf(A.ProgramId, circle.CircleId, A.Id(name)));

    /// <summary>Lives through the next session, to which these come, up to its end.</summary>
    public async Task<Session> MeetAsync(params IReadOnlyList<string> names)
    {
        var session = await SessionAsync();
        await App.AdvanceToAsync(session.StartsAt);
        foreach (var name in names)
        {
            await People.DoAsync(App.Get<SessionActs>().ArriveAsync(A.ProgramId, session.SessionId, A.Id(name)));
        }

        await App.AdvanceToAsync(session.EndsAt);
        return await App.ReadAsync(Key.Of(session));
    }

    public Task<Mentorship> LeaveAsync(Mentorship circle, string name) =>
        People.DoAsync(App.Get<MentorshipActs>().EndAsync(A.ProgramId, circle.MentorshipId, A.Id(name)));

    /// <summary>Person ids of those to whom such a mail went out, in order.</summary>
    public async Task<IReadOnlyList<string>> SentAsync(MailTemplate template) =>
    [
        .. (await App.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)))
            .Where(mail => mail.Status is MailStatus.Sent && mail.Template == template)
            .Select(mail => mail.PersonId)
            .Order(StringComparer.Ordinal),
    ];

    public static IReadOnlyList<string> Ids(params IEnumerable<string> names) => [.. names.Select(A.Id).Order(StringComparer.Ordinal)];

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
