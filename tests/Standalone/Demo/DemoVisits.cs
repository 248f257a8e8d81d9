using System.Globalization;
using System.Text;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Referrals;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Training;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Imports;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Referrals;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Standalone.Demo;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Standalone.Demo;

/// <summary>A look at every page there is, on what the demo has lived through. A new page is a line here.</summary>
internal sealed class DemoVisits(TestApp app)
{
    private const string Growth = DemoPrograms.GrowthId;
    private const string FirstSteps = DemoPrograms.FirstStepsId;
    private const string Perspectives = DemoPrograms.PerspectivesId;

    /// <summary>As the door of the demo signs in.</summary>
    private const string Coordinator = "local";

    /// <summary>What is answered with no page of its own.</summary>
    public static IReadOnlyList<string> NoPages { get; } =
    [
        // Exchanges the printed link for a cookie.
        "console/enter/{secret}",

        // Lead on to the page that they belong to.
        "console/mentorships/check",
        "console/mentorships/do",
        "console/people/invite",
        "console/people/{personId}/invite",
        "console/people/{personId}/messages",
        "console/people/{personId}/notes",
        "console/programs/{programId}/mails",

        // Files to keep.
        "console/import-template",
        "console/programs/{programId}/pairs-template",
        "m/mentorship/{program}/{mentorship}/files/{attachment}",

        // Mails by themselves, for the frame of a page, and to keep.
        "console/gallery/{template}/{language}/html",
        "console/programs/{programId}/mails/{mailId}/eml",
        "console/programs/{programId}/mails/{mailId}/html",
        "console/programs/{programId}/wording/{template}/{language}/html",
    ];

    public async Task<IReadOnlyList<PageVisit>> OfCoordinatorAsync()
    {
        var played = await PlayedAsync();
        var pair = await FirstAsync<Mentorship>(Growth, one => one.Stage is MentorshipStage.Active && one.IsMember(played.Mentor));
        var item = await FirstAsync<WorkItem>(Growth, one => one is { Status: WorkItemStatus.Open, Kind: WorkItemKind.MentorshipStalled });
        var mail = (await app.ListAsync<MailRecord>(Partition.Mail(Growth))).Where(one => one.Status is MailStatus.Sent).MaxBy(one => one.SentAt)!;
        var mentee = (await app.ReadAsync(Round.KeyOf(FirstSteps, 1))).Pairs[0].MenteeId;
        var others = (await app.Get<RoundActs>().AlternativesAsync(FirstSteps, 1, mentee)).Value!;
        var other = others.Ways.First(way => way.Step is not null).PartnerId;
        Assert.True(await app.Get<ViewingActs>().BeginAsync(played.Mentor, Actors.Coordinator(Coordinator)));

        var (program, review) = ($"/console/programs/{Growth}", $"/console/programs/{FirstSteps}/rounds/1");
        return
        [
            new("/console"),
            new($"/console/work/{Growth}/{item.Key}"),
            new("/console/programs"),
            new(program),
            new($"/console/programs/{FirstSteps}"),
            new($"/console/programs/{Perspectives}"),
            new($"{program}/events/{ProgramMomentKind.MidpointEvent}"),
            new($"{program}/events/{ProgramMomentKind.LaunchEvent}"),
            new($"{program}/newsletter"),
            new($"{program}/shelf"),
            new($"{program}/stories"),
            new($"{program}/people"),
            new($"{program}/pairs"),
            new($"{program}/pairs/{await PairsAsync()}"),
            new($"{program}/ledger"),
            new($"{program}/wording"),
            new($"{program}/wording/{MailTemplate.SessionInvitation}/fr"),
            new($"{program}/mails/{mail.MailId}"),
            new($"{program}/mentorships/{pair.MentorshipId}"),
            new($"{program}/rounds/2"),
            new(review),
            new($"{review}/approve"),
            new($"{review}/people/{mentee}"),
            new($"{review}/people/{mentee}/with/{other}"),
            new("/console/new-program"),
            new("/console/import"),
            new($"/console/import/{await ImportAsync()}"),
            new("/console/people"),
            new("/console/people?q=nobody"),
            new($"/console/people/{played.Mentor}"),
            new($"/console/people/{played.Mentor}/correct"),
            new("/console/new-guest"),
            new($"/console/people/{played.Mentor}/as"),
            new($"/console/people/{played.Mentor}/as/{Growth}/mentorships/{pair.MentorshipId}"),
            new("/console/mentorships"),
            new("/console/mentorships?view=silent"),
            new("/console/results"),
            new("/console/mails"),
            new("/console/mails?view=undelivered"),
            new("/console/results"),
            new("/console/gallery"),
            new($"/console/gallery/{MailTemplate.CoordinatorDigest}/fr"),
            new("/console/search?q=ma"),
            new("/console/hr"),
            new("/console/settings"),
            new("/console/styleguide"),
            new("/console/clock"),
            new("/console/nothing", Status: 404),
            new("/"),
            new("/nothing", Status: 404),
        ];
    }

    // Of everybody: the next list takes away what the first said of their levels, and has somebody new and somebody who cannot be read.
    private async Task<string> ImportAsync()
    {
        var people = (await app.ListAsync<DirectoryEntry>(Partition.Organization)).Where(one => one.ExternalId is not null).Take(60);
        var rows = string.Concat(people.Select(one => $"{one.ExternalId},{one.Name},,{one.Email},\n"));
        var list = $"external_id,given_name,family_name,email,level\n{rows}E9001,Noor,New,noor.new@example.com,3\nE9002,Bo,Low,nobody,\n";
        var look = await app.Get<ImportReading>().LookAsync(new MemoryStream(Encoding.UTF8.GetBytes(list)), Actors.Coordinator(Coordinator));
        return (await app.Get<ImportActs>().KeepAsync(look, Actors.Coordinator(Coordinator))).OrderId;
    }

    // Of people and their managers, which no program makes pairs of, and of somebody whom nobody knows.
    private async Task<string> PairsAsync()
    {
        var program = await app.ReadAsync(MentoringProgram.KeyOf(Growth));
        var people = (await app.ListAsync<DirectoryEntry>(Partition.Organization)).Where(one => one.ExternalId is not null).ToDictionary(one => one.PersonId);
        var began = app.Now.AddDays(-60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var rows = from one in people.Values
                   let manager = people.GetValueOrDefault(one.ManagerId ?? "")
                   where manager is not null
                   select $"{manager.ExternalId},{one.ExternalId},{began},none,yes\n";
        var list = $"mentor,mentee,started_on,next_session,agreed\n{string.Concat(rows.Take(60))}E9001,E9002,{began},none,no\n";
        var usual = new UsualWords("phone", "Between us.", "None.");
        var look = await app.Get<PairReading>().LookAsync(program, new MemoryStream(Encoding.UTF8.GetBytes(list)), usual);
        return (await app.Get<PairActs>().KeepAsync(Growth, look, Actors.Coordinator(Coordinator))).OrderId;
    }

    /// <summary>The round of First steps goes out first, for a proposal to answer; and a session begins, at which the other is missing.</summary>
    public async Task<IReadOnlyList<PageVisit>> OfParticipantsAsync()
    {
        var (mentee, mentor) = await PlayedAsync();
        var pair = await FirstAsync<Mentorship>(Growth, one => one.Stage is MentorshipStage.Active && one.IsMember(mentor));
        var coming = await FirstAsync<Mentorship>(Growth, one => one.Stage is MentorshipStage.Kickoff && one.IsMember(mentor));
        var reviewed = await FirstAsync<Mentorship>(Growth, one => one.Checks?.Contains(SurveyKind.Midpoint) == true);
        var held = await FirstAsync<Session>(Growth, one => one.MentorshipId == pair.MentorshipId && one.Stage is SessionStage.Held);
        var planned = await FirstAsync<Session>(Growth, one => one.MentorshipId == pair.MentorshipId && one.Stage is SessionStage.Planned);
        var (begun, early) = await BeginASessionAsync(pair.MentorshipId);
        var proposal = await SendOutProposalsAsync();
        var trainee = await FirstAsync<Enrollment>(FirstSteps, one => one.Stage is EnrollmentStage.InTraining);
        var closed = await FirstAsync<Mentorship>(Perspectives, one => one.Stage is MentorshipStage.Closed);
        await AskAsync(mentor, trainee);
        var introduced = await IntroduceAsync(pair, mentor, trainee.PersonId);
        var links = app.Get<LinkWriter>();

        var aiming = await FirstAsync<Mentorship>(Growth, one => one.Stage is MentorshipStage.Active && one.Goals?.Any(goal => goal.IsOpen) == true);
        var ofGoal = $"/m/goal/{Growth}/{aiming.MentorshipId}/{aiming.Goals!.First(goal => goal.IsOpen).GoalId}";
        var (ofPair, module) = ($"{Growth}/{pair.MentorshipId}", Curriculum.For(trainee.Role)[0].Id);
        return
        [
            new("/m", Status: 401),
            new("/m/new-link"),
            new(links.Home(mentor).PathAndQuery),
            new(links.Unsubscribe(mentor, Growth).PathAndQuery),
            new("/m/l/nothing", Status: 404),
            new(links.Later(mentor, Growth, Guid.Empty).PathAndQuery),
            new("/m", mentee),
            new($"/m/invitation/{Growth}", mentee),
            new("/m", trainee.PersonId),
            new($"/m/training/{FirstSteps}", trainee.PersonId),
            new($"/m/module/{FirstSteps}/{module}", trainee.PersonId),
            new($"/m/quiz/{FirstSteps}", trainee.PersonId),
            new("/m", proposal.MenteeId),
            new($"/m/proposal/{FirstSteps}/{proposal.ProposalId}", proposal.MenteeId),
            new($"/m/s/{Growth}/{begun.SessionId}", early),
            new("/m", closed.Members[0].PersonId),
            new($"/m/certificate/{Perspectives}/{closed.MentorshipId}", closed.Members[0].PersonId),
            new($"/m/story/{Perspectives}/{closed.MentorshipId}", closed.Members[0].PersonId),
            new("/m", mentor),
            new("/m/calendar", mentor),
            new($"/m/manager/{FirstSteps}/{trainee.PersonId}", mentor),
            new("/m/mails", mentor),
            new($"/m/profile/{Growth}", mentor),
            new($"/m/trained/{Growth}", mentor),
            new($"/m/mentorship/{ofPair}", mentor),
            new($"/m/files/{ofPair}", mentor),
            new($"/m/agreement/{Growth}/{coming.MentorshipId}", mentor),
            new($"/m/agreement/{ofPair}/change", mentor),
            new($"/m/agreement/{ofPair}/history", mentor),
            new($"/m/goals/{ofPair}", mentor),
            new(ofGoal, aiming.Members[^1].PersonId),
            new($"{ofGoal}/words", aiming.Members[^1].PersonId),
            new($"/m/met/{ofPair}", mentor),
            new($"/m/event/{Growth}/{ProgramMomentKind.MidpointEvent}", mentor),
            new($"/m/s/{Growth}/{planned.SessionId}", mentor),
            new($"/m/check/{Growth}/{planned.SessionId}", mentor),
            new($"/m/s/{Growth}/{held.SessionId}/after", mentor),
            new($"/m/sessions/{ofPair}", mentor),
            new("/m/aids", mentor),
            new($"/m/aid/{Aids.NameOf(Aid.HardMoments)}", mentor),
            new(links.FollowUp(mentor, Growth, held.SessionId).PathAndQuery),
            new($"/m/survey/{Growth}/{SurveyKind.Midpoint}/{reviewed.MentorshipId}", reviewed.Members[0].PersonId),
            new($"/m/survey/{Perspectives}/{SurveyKind.Closing}/{closed.MentorshipId}", closed.Members[0].PersonId),
            new($"/m/feedback/{ofPair}", mentor),
            new($"/m/lessons/{ofPair}", mentor),
            new($"/m/own-notes/{ofPair}", mentor),
            new($"/m/introduce/{ofPair}", mentor),
            new($"/m/referral/{Growth}/{introduced.ReferralId}", introduced.PartnerId),
            new($"/m/occasions/{ofPair}", mentor),
            new($"/m/resources/{ofPair}", mentor),
            new($"/m/resources/{Growth}", mentor),
            new($"/m/reflect/{ofPair}", mentor),
            new($"/m/review/{Growth}/{reviewed.MentorshipId}/1", reviewed.Members[0].PersonId),
            new($"/m/concern/{ofPair}", mentor),
            new($"/m/leave/{Growth}", mentor),
            new($"/m/leave/{ofPair}", mentor),
            new("/m/nothing", mentor, Status: 404),
        ];
    }

    private Task<PlayedPeople> PlayedAsync() => app.Get<DemoCast>().PlayedAsync(TestContext.Current.CancellationToken);

    private async Task<Proposal> SendOutProposalsAsync()
    {
        Assert.Null((await app.Get<CoordinatorActs>().ApproveRoundAsync(FirstSteps, 1, Coordinator)).Refusal);
        await app.SettleAsync();
        return await FirstAsync<Proposal>(FirstSteps, one => one.Stage is ProposalStage.AwaitingMentee);
    }

    private async Task<Referral> IntroduceAsync(Mentorship pair, string fromId, string thirdId)
    {
        var draft = new ReferralDraft($"{Guid.NewGuid()}", pair.Others(fromId).First().PersonId, [thirdId], "How a first team is put together.");
        var suggested = await app.Get<ReferralActs>().ProposeAsync(new MentorshipKey(Growth, pair.MentorshipId), fromId, draft);
        await app.SettleAsync();
        return suggested.Value!;
    }

    // As if the mentor were the trainee's manager, and had been asked today.
    private async Task AskAsync(string managerId, Enrollment about)
    {
        var question = new ManagerQuestion(about.ProgramId, about.PersonId, about.Role, "hris:Hired", "hris:people", app.Now, app.Now)
        {
            ManagerId = managerId,
            AskedAt = app.Now,
            Asked = 1,
        };
        await app.Store.WriteAsync(new Batch().Upsert(question));
        await app.Store.WriteAsync(new Batch().Upsert(new ManagerQuestionLead(managerId, about.ProgramId, about.PersonId)));
    }

    // Of another pair, so that the days until it need not be lived through.
    private async Task<(Session Begun, string Early)> BeginASessionAsync(string exceptOf)
    {
        var planned = await FirstAsync<Session>(Growth, one => one.MentorshipId != exceptOf && one.Stage is SessionStage.Planned);
        var early = planned.MemberIds[0];
        var begun = planned with { StartsAt = app.Now, Room = null, Arrivals = new Dictionary<string, DateTimeOffset> { [early] = app.Now } };
        await app.Store.WriteAsync(new Batch().Upsert(begun));
        return (begun, early);
    }

    private async Task<T> FirstAsync<T>(string programId, Func<T, bool> fits)
        where T : class, IDocument => (await app.ListAsync<T>(Partition.Program(programId))).First(fits);
}
