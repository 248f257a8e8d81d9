using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Drivers;

/// <summary>Plays the people of a program, so that a test can say what they do and not how.</summary>
public sealed class ProgramDriver(TestApp app)
{
    public const string Mentor = "Maya";
    public const string Mentee = "Theo";

    private static Partition Partition => Partition.Program(A.ProgramId);

    public static string Id(string name) => A.Id(name);

    public async Task StartProgramAsync(Func<ProgramDefinition, ProgramDefinition>? change = null)
    {
        var definition = A.Program(app.Now);
        var created = await app.Get<ProgramActs>().CreateAsync(change?.Invoke(definition) ?? definition, "system");
        Assert.Null(created.Refusal);
        Assert.Null((await app.Get<ProgramActs>().StartAsync(A.ProgramId, "system")).Refusal);
        await app.SettleAsync();
    }

    public async Task InviteAsync(string name, ProgramRole role, string? manager = null, string zone = "Europe/Paris")
    {
        var person = A.Person(name, zone, manager);
        await app.Get<PersonActs>().SaveAsync(person.PersonId, _ => person, "system", DecisionName.PersonImported);
        var invited = await app.Get<InvitationActs>().InviteAsync(A.ProgramId, person.PersonId, role, "import", "system");
        Assert.Null(invited.Refusal);
        await app.SettleAsync();
    }

    /// <summary>From the invitation to the pool.</summary>
    /// <param name="skill">What a mentor offers and a mentee needs.</param>
    public async Task JoinAsync(string name, ProgramRole role, string? manager = null, string zone = "Europe/Paris", string skill = "Leadership")
    {
        await InviteAsync(name, role, manager, zone);
        var acts = app.Get<EnrollmentActs>();
        await DoAsync(acts.AnswerInvitationAsync(A.ProgramId, Id(name), accepted: true));
        await DoAsync(acts.SaveProfileAsync(A.ProgramId, Id(name), A.Profile(role, skill, zone)));
        await DoAsync(acts.TrainAsync(A.ProgramId, Id(name), role));
    }

    /// <summary>A mentor and a mentee, matched, with both having accepted.</summary>
    public async Task<Mentorship> MatchAsync(string mentorZone = "Europe/Paris")
    {
        await JoinAsync(Mentor, ProgramRole.Mentor, zone: mentorZone);
        await JoinAsync(Mentee, ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(31));
        var proposal = Assert.Single(await app.ListAsync<Proposal>(Partition));
        var acts = app.Get<ProposalActs>();
        await DoAsync(acts.AnswerAsync(A.ProgramId, proposal.ProposalId, Id(Mentee), accepted: true));
        await DoAsync(acts.AnswerAsync(A.ProgramId, proposal.ProposalId, Id(Mentor), accepted: true));
        return Assert.Single(await app.ListAsync<Mentorship>(Partition));
    }

    /// <summary>Matched, with an agreement that both signed; the first session is a week away.</summary>
    public async Task<Mentorship> KickOffAsync(int everyDays = 14, string mentorZone = "Europe/Paris")
    {
        var mentorship = await MatchAsync(mentorZone);
        var acts = app.Get<MentorshipActs>();
        await DoAsync(acts.ProposeAgreementAsync(A.ProgramId, mentorship.MentorshipId, Id(Mentee), A.Agreement(app.Now.AddDays(7), everyDays)));
        await DoAsync(acts.SignAgreementAsync(A.ProgramId, mentorship.MentorshipId, Id(Mentor), version: 1));
        return await app.ReadAsync(Key.Of(mentorship));
    }

    /// <summary>As when checks were started, or the close has come, without the months until then.</summary>
    public async Task<Mentorship> AskAsync(Mentorship mentorship, params IReadOnlyList<SurveyKind> kinds)
    {
        var current = await app.ReadAsync(Key.Of(mentorship));
        var asked = current with
        {
            Stage = kinds.Contains(SurveyKind.Closing) ? MentorshipStage.Closing : current.Stage,
            Checks = [.. current.Checks ?? [], .. kinds.Where(kind => kind is not SurveyKind.Closing)],
        };
        await app.Store.WriteAsync(new Batch().Upsert(asked));
        return asked;
    }

    /// <summary>Lives through the next session, which both attend, up to its end.</summary>
    public async Task<Session> MeetAsync()
    {
        var session = (await app.ListAsync<Session>(Partition)).Last();
        await app.AdvanceToAsync(session.StartsAt);
        await DoAsync(app.Get<SessionActs>().ArriveAsync(A.ProgramId, session.SessionId, Id(Mentor)));
        await DoAsync(app.Get<SessionActs>().ArriveAsync(A.ProgramId, session.SessionId, Id(Mentee)));
        await app.AdvanceToAsync(session.EndsAt);
        return await app.ReadAsync(Key.Of(session));
    }

    /// <summary>Mails to the mentor and the mentee that went out, in the order of their times.</summary>
    public async Task<IReadOnlyList<SentMail>> SentAsync(params MailTemplate[] templates) =>
    [
        .. from mail in await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))
           where mail.Status is MailStatus.Sent && (templates is [] || templates.Contains(mail.Template))
           from name in new[] { Mentor, Mentee }
           where mail.PersonId == Id(name)
           orderby mail.SentAt, mail.Template, name
           select new SentMail(mail.Template, name, mail.SentAt!.Value),
    ];

    public async Task<IReadOnlyList<WorkItem>> OpenWorkItemsAsync() =>
        [.. (await app.ListAsync<WorkItem>(Partition)).Where(item => item.Status is WorkItemStatus.Open)];

    public async Task ResolveAsync(WorkItem item, Resolution resolution) =>
        await DoAsync(app.Get<CoordinatorActs>().ResolveAsync(A.ProgramId, item.Key, resolution, "robin"));

    public async Task<EnrollmentStage> StageOfAsync(string name) =>
        (await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, Id(name)))).Stage;

    /// <summary>Acts, expects no refusal, and lets everything run that follows at once.</summary>
    public async Task<T> DoAsync<T>(Task<Verdict<T>> act)
        where T : class
    {
        var verdict = await act;
        Assert.Null(verdict.Refusal);
        await app.SettleAsync();
        return verdict.Value!;
    }
}

/// <param name="At">When it was handed over, UTC.</param>
public sealed record SentMail(MailTemplate Template, string To, DateTimeOffset At)
{
    /// <summary>One to the mentor and one to the mentee, at the same moment.</summary>
    public static IReadOnlyList<SentMail> ToBoth(MailTemplate template, DateTimeOffset at) =>
        [new(template, ProgramDriver.Mentor, at), new(template, ProgramDriver.Mentee, at)];
}
