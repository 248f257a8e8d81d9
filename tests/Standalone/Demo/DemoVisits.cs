using System.Globalization;
using System.Text;
using MentorFlow.Domain.Announcements;
using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Referrals;
using MentorFlow.Domain.Reports;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Tracks;
using MentorFlow.Domain.Training;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Pages.Drafts;
using MentorFlow.Matching;
using MentorFlow.Matching.Explaining;
using MentorFlow.Matching.Review;
using MentorFlow.Orchestrations.Announcements;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Hours;
using MentorFlow.Orchestrations.Imports;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Orchestrations.Referrals;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Orchestrations.Skills;
using MentorFlow.Orchestrations.Speed;
using MentorFlow.Orchestrations.Tracks;
using MentorFlow.Orchestrations.Webhooks;
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

    private static readonly NoteWriter Robin = new(Actors.Coordinator(Coordinator), "Robin");

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
        "console/programs/{program}/messages/{message}/schedule",
        "console/programs/{program}/people/check",
        "console/programs/{program}/people/do",
        "m/come-back/{program}",
        "m/how-matching-works",
        "m/fairness/{program}",
        "m/my-data/corrections",
        "m/go-on/{program}/{other}",
        "m/likeness/{program}/erase",
        "m/photo/{program}/remove",
        "m/profile/{program}/draft",
        "m/proof/ask",
        "m/visits/forget",
        "m/visits/take-back",
        "console/people/{personId}/erasure",
        "console/people/{personId}/legal-hold",
        "console/people/{personId}/messages",
        "console/people/{personId}/notes",
        "console/programs/{programId}/mails",

        // Files to keep.
        "console/import-template",
        "console/programs/{programId}/hours-file",
        "console/programs/{programId}/export/file",
        "console/programs/{programId}/pairs-template",
        "console/programs/{program}/results/csv",
        "console/programs/{program}/results/xlsx",
        "console/programs/{programId}/rehearsal/definition",
        "console/programs/{programId}/rehearsal/people",
        "console/programs/{programId}/rehearsal/report",
        "console/skills-list",
        "console/works-council/file",
        "m/my-data/file",
        "m/my-data/json",
        "m/mentorship/{program}/{mentorship}/files/{attachment}",
        "m/photo/{program}/of/{person}",
        "m/speed/{program}/{number}/calendar",
        "console/people/{personId}/photo",

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
        var begun = (await app.Get<DraftActs>().BeginAsync(ProgramTemplate.NewManagers, Actors.Coordinator(Coordinator))).Value!.DraftId;

        var change = (await app.Get<DraftActs>().BeginChangeAsync(Growth, Actors.Coordinator(Coordinator))).Value!.DraftId;
        await app.Get<DraftActs>().EditAsync(change, known => known with { Purpose = "Grow together." }, Actors.Coordinator(Coordinator));

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
            new($"{program}/export"),
            new($"{program}/how-matching-works"),
            new($"{program}/shelf"),
            new($"{program}/stories"),
            new($"{program}/surveys"),
            new($"{program}/surveys/{SurveyKind.Closing}/{ProgramRole.Mentee}"),
            new($"{program}/tracks"),
            new($"{program}/fairness"),
            new($"{program}/tracks/{await TrackAsync()}"),
            new($"{program}/hours"),
            new($"{program}/hours/{played.Mentor}"),
            new($"{program}/news"),
            new($"{program}/demand"),
            new("/console/demand"),
            new($"{program}/comparisons"),
            new("/console/comparisons"),
            new("/console/outcomes"),
            new("/console/skills"),
            new($"/console/skills/{await SkillAsync()}"),
            new($"{program}/campaign"),
            new($"{program}/campaign/items/{await PosterAsync()}"),
            new($"{program}/campaign/items/{await PosterAsync()}/print/fr"),
            new($"{program}/campaign/people"),
            new($"{program}/concerns"),
            new($"{program}/concerns/{(await FirstAsync<Concern>(Growth, one => one.IsOpen)).ConcernId}"),
            new($"{program}/versions"),
            new($"{program}/change/{change}"),
            new($"{program}/stop"),
            new($"{program}/rehearsal"),
            new($"{program}/retrospective"),
            new($"/console/programs/{FirstSteps}/pilot"),
            new($"{program}/people"),
            new($"{program}/person/{played.Mentor}"),
            new($"{program}/messages"),
            new($"{program}/messages/{await AnnounceAsync()}"),
            new($"{program}/introductions"),
            new($"{program}/speed"),
            new($"{program}/speed/{await SpeedAsync()}"),
            new($"{program}/pairs"),
            new($"{program}/pairs/{await PairsAsync()}"),
            new($"{program}/ledger"),
            new($"{program}/ledger/{(await FirstAsync<LedgerEntry>(Growth, one => one.Kept is not null)).Sequence}"),
            new($"{program}/wording"),
            new($"{program}/wording/{MailTemplate.SessionInvitation}/fr"),
            new($"{program}/mails/{mail.MailId}"),
            new($"{program}/mentorships/{pair.MentorshipId}"),
            new($"{program}/rounds/2"),
            new($"{program}/rounds/2/attempts/1"),
            new($"{program}/start-round"),
            new($"{program}/unmatched"),
            new($"{program}/unmatched/{played.Mentee}"),
            new(review),
            new($"{review}/approve"),
            new($"{review}/people/{mentee}"),
            new($"{review}/people/{mentee}/with/{other}"),
            new($"{review}/orders/{await OrderAsync(others.Ways.First(way => way.Step is not null).Step!, mentee, other)}"),
            new($"{review}/circles/people/{await PlaceInCircleAsync(mentee)}"),
            new("/console/new-program"),
            new("/console/drafts"),
            .. DraftSteps.All.Select(step => new PageVisit($"/console/drafts/{begun}/{step.Name()}")),
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
            new("/console/mails/held"),
            new("/console/results"),
            new("/console/gallery"),
            new($"/console/gallery/{MailTemplate.CoordinatorDigest}/fr"),
            new("/console/search?q=ma"),
            new("/console/hr"),
            new("/console/settings"),
            new("/console/role-links"),
            new("/console/webhooks"),
            new($"/console/webhooks/{await WebhookAsync()}"),
            new($"/console/decide/{WorkItemKind.MentorshipStalled}"),
            new($"{program}/figures"),
            new($"{program}/costs"),
            new($"{program}/results"),
            new("/console/handbook"),
            new("/console/handbook/launch"),
            new("/console/handbook/first-two-weeks"),
            new("/console/works-council"),
            new("/console/privacy"),
            new("/console/processing"),
            new($"/console/programs/{FirstSteps}/first-weeks"),
            new("/privacy"),
            new("/accessibility"),
            new("/credits"),
            new("/console/styleguide"),
            new("/console/clock"),
            new("/console/nothing", Status: 404),
            new("/"),
            new("/nothing", Status: 404),
        ];
    }

    // For mentors, in two languages; it does not go out.
    private async Task<string> AnnounceAsync()
    {
        var draft = new AnnouncementDraft(
            [new AnnouncementText("en", "A room for mentors", "Friday at four."), new AnnouncementText("fr", "Une salle", "Vendredi à seize heures.")],
            new Audience { Roles = [ProgramRole.Mentor] });
        return (await app.Get<AnnouncementActs>().WriteAsync(Growth, draft, Robin)).Value!.AnnouncementId;
    }

    // Far enough ahead, so that nobody is told while pages are looked at.
    private async Task<int> SpeedAsync() =>
        (await app.Get<SpeedActs>().SetUpAsync(Growth, new SpeedPlan(app.Now.AddDays(45)), Actors.Coordinator(Coordinator))).Value!.Number;

    private async Task<string> TrackAsync()
    {
        var draft = new TrackDraft(new Dictionary<string, string> { ["en"] = "Operations", ["fr"] = "Exploitation" }, Sites: ["Paris"]);
        await app.Get<TrackActs>().SaveAsync(Growth, "operations", draft, Actors.Coordinator(Coordinator));
        return "operations";
    }

    private async Task<string> SkillAsync()
    {
        var draft = new SkillDraft(new Dictionary<string, string> { ["en"] = "Negotiation", ["fr"] = "Négociation" }, ["Bargaining"]);
        await app.Get<SkillActs>().SaveAsync("negotiation", draft, Actors.Coordinator(Coordinator));
        return "negotiation";
    }

    // Of concerns alone, so that nothing is sent while pages are looked at; with a test event that was not taken.
    private async Task<string> WebhookAsync()
    {
        var draft = new WebhookDraft("https://hr.example.com/events", ["concern.raised"]);
        var made = (await app.Get<WebhookActs>().AddAsync(Guid.NewGuid().ToString("N"), draft, Actors.Coordinator(Coordinator))).Value!.Subscription;
        await app.Store.WriteAsync(new Batch().Upsert(new WebhookDelivery(
            made.SubscriptionId, Guid.NewGuid().ToString("N"), OutboundEventKind.Test, app.Now, "{}", WebhookSettings.Default.Keep, app.Now)
        {
            State = DeliveryState.Failed,
            Attempts = [new WebhookAttempt(1, 1, app.Now, null, WebhookFailure.TimedOut), new WebhookAttempt(1, 2, app.Now, 500, Answer: "later")],
        }));
        return made.SubscriptionId;
    }

    private async Task<string> WriteToAsync(string personId) =>
        (await app.Get<MessageActs>().WriteAsync(personId, new NewMessage(Growth, "Your question", "It is a good one."), Robin)).Value!.Key;

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
        var told = await FirstAsync<Concern>(Growth, one => one.IsOpen);

        var aiming = await FirstAsync<Mentorship>(Growth, one => one.Stage is MentorshipStage.Active && one.Goals?.Any(goal => goal.IsOpen) == true);
        var ofGoal = $"/m/goal/{Growth}/{aiming.MentorshipId}/{aiming.Goals!.First(goal => goal.IsOpen).GoalId}";
        var (ofPair, module) = ($"{Growth}/{pair.MentorshipId}", app.Get<Curriculum>().PlanFor(trainee, isOfCircles: false).Gate[0].Id);
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
            new($"/m/message/{Growth}/{await WriteToAsync(mentee)}", mentee),
            new("/m", trainee.PersonId),
            new($"/m/training/{FirstSteps}", trainee.PersonId),
            new($"/m/module/{FirstSteps}/{module}", trainee.PersonId),
            new($"/m/quiz/{FirstSteps}", await WrongOnceAsync()),
            new($"/m/baseline/{FirstSteps}", await BeginnerAsync()),
            new("/m", proposal.MenteeId),
            new($"/m/proposal/{FirstSteps}/{proposal.ProposalId}", proposal.MenteeId),
            new($"/m/s/{Growth}/{begun.SessionId}", early),
            new("/m", closed.Members[0].PersonId),
            new($"/m/certificate/{Perspectives}/{closed.MentorshipId}", closed.Members[0].PersonId),
            new(await ShareAsync(closed)),
            new("/verify/nothing", Status: 404),
            new("/m/erased/nothing", Status: 404),
            new($"/m/story/{Perspectives}/{closed.MentorshipId}", closed.Members[0].PersonId),
            new("/m", mentor),
            new("/m/calendar", mentor),
            new("/m/hours", mentor),
            new($"/m/hours/{app.Now.Year}", mentor),
            new("/m/hours/1999", mentor),
            new($"/m/manager/{FirstSteps}/{trainee.PersonId}", mentor),
            new("/m/mails", mentor),
            new("/m/my-data", mentor),
            new("/m/my-data/erase", mentor),
            new("/m/proof?to=/m/mails", mentor),
            new("/m/visits", mentor),
            new("/m/consents", mentor),
            new("/m/who-looked", mentor),
            new("/m/places", mentor),
            new($"/m/profile/{Growth}", mentor),
            new($"/m/profile-effect/{Growth}", mentor),
            new($"/m/how-matching-works/{Growth}", mentor),
            new($"/m/skill-levels/{Growth}", mentor),
            new($"/m/photo/{Growth}", mentor),
            new(await AskLikenessAsync(), mentor),
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
            new("/m/aid/hard-moments", mentor),
            new("/m/ground-rules", mentor),
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
            new($"/m/program/{Growth}", mentor),
            new($"/m/program/{Growth}/{await TrackAsync()}", mentor),
            new($"/m/reflect/{ofPair}", mentor),
            new($"/m/card/{Growth}/first-goals/{coming.MentorshipId}", mentor),
            new($"/m/cards/{Growth}/{CardStages.NameOf(CardStage.BeforeClosing)}/{coming.MentorshipId}", mentor),
            new($"/m/review/{Growth}/{reviewed.MentorshipId}/1", reviewed.Members[0].PersonId),
            new($"/m/concern/{ofPair}", mentor),
            new($"/m/question/{Growth}", mentor),
            new($"/m/conversation/{Growth}/{told.ConcernId}", told.PersonId),
            new(links.Safeguarding(Growth, told.ConcernId, "nobody").PathAndQuery, Status: 410),
            new($"/m/between/{Growth}", mentor),
            new($"/m/place/{Growth}/{await AskForPlaceAsync(mentor, mentee)}", mentor),
            new($"/m/talk/{Growth}", mentee),
            new($"/m/introductions/{Growth}", mentor),
            new($"/m/introduction/{Growth}/{await IntroduceAsync(mentor, mentee)}", mentor),
            new($"/m/meeting/{Growth}/{await BookAsync(mentor, mentee)}", mentee),
            new($"/m/offers/{Growth}", mentee),
            new($"/m/offers/{Growth}/own", mentor),
            new($"/m/offers/{Growth}/with/{mentor}", mentee),
            new($"/m/choice/{Growth}/{await AskToChooseAsync(mentor, mentee)}", mentee),
            new($"/m/circle/{Growth}/{await AskAboutCircleAsync(mentor, mentee)}", mentee),
            new(
                $"/m/also-write/{FirstSteps}",
                (await FirstAsync<Enrollment>(FirstSteps, one => one is { Role: ProgramRole.Mentee, Stage: EnrollmentStage.Ready })).PersonId),
            .. await RecruitingAsync(mentor, mentee),
            .. await SpeedVisits.OfAsync(app, Growth, mentor, pair.Others(mentor).First().PersonId),
            new($"/m/leave/{Growth}", mentor),
            new($"/m/leave/{ofPair}", mentor),
            new("/m/nothing", mentor, Status: 404),
        ];
    }

    // As if a member of it wanted others to see that the certificate is genuine.
    private async Task<string> ShareAsync(Mentorship closed)
    {
        var (member, program) = (closed.Members[0], await app.ReadAsync(MentoringProgram.KeyOf(closed.ProgramId)));
        var person = await app.ReadAsync(Person.KeyOf(member.PersonId));
        var says = CertificateFacts.Of(program, closed, person, await app.Store.HoursOfAsync(closed.ProgramId, member.PersonId), "MentorFlow")!;
        var proof = await app.Get<CertificateActs>().GiveAsync(new MentorshipKey(closed.ProgramId, closed.MentorshipId), member.PersonId, says);
        return $"/verify/{app.Get<ProofSigner>().Sign(member.PersonId, proof.Value!.Number)}";
    }

    // As if they had been brought together.
    private async Task<string> IntroduceAsync(string one, string other)
    {
        var made = Introduction.Of(Growth, 1, one, other, app.Now, [app.Now.AddDays(2)]);
        await app.Store.WriteAsync(new Batch().Upsert(made));
        return made.IntroductionId;
    }

    // As if the program asked for it.
    private async Task<string> AskLikenessAsync()
    {
        var program = await app.ReadAsync(MentoringProgram.KeyOf(Growth));
        await app.Store.WriteAsync(new Batch().Upsert(program with { Profile = (program.Profile ?? new ProfileSettings()) with { AsksLikeness = true } }));
        return $"/m/likeness/{Growth}";
    }

    private Task<PlayedPeople> PlayedAsync() => app.Get<DemoCast>().PlayedAsync(TestContext.Current.CancellationToken);

    private async Task<Proposal> SendOutProposalsAsync()
    {
        Assert.Null((await app.Get<CoordinatorActs>().ApproveRoundAsync(FirstSteps, 1, Coordinator)).Refusal);
        await app.SettleAsync();
        return await FirstAsync<Proposal>(FirstSteps, one => one.Stage is ProposalStage.AwaitingMentee);
    }

    // As somebody is who has read everything, and whose first answers were not all right.
    private async Task<string> WrongOnceAsync()
    {
        var mentor = await FirstAsync<Enrollment>(
            FirstSteps, one => one is { Role: ProgramRole.Mentor, Stage: EnrollmentStage.InTraining or EnrollmentStage.Ready, Profile: not null });
        var plan = app.Get<Curriculum>().PlanFor(mentor, isOfCircles: false);
        var missed = plan.Questions.Take(2).ToDictionary(question => question.Id, question => (question.Right + 1) % question.Answers);
        var read = new TrainingRecord([.. plan.Gate.Select(module => module.Id)], Attempts: 1, BestScore: plan.Share(missed.Keys)) { Missed = missed };
        await app.Store.WriteAsync(new Batch().Upsert(mentor with { Training = read }));
        return mentor.PersonId;
    }

    // As somebody is whose training has not begun.
    private async Task<string> BeginnerAsync()
    {
        var mentee = await FirstAsync<Enrollment>(
            FirstSteps, one => one is { Role: ProgramRole.Mentee, Stage: EnrollmentStage.InTraining or EnrollmentStage.Ready, Profile: not null });
        await app.Store.WriteAsync(new Batch().Upsert(mentee with { Stage = EnrollmentStage.InTraining, Training = TrainingRecord.Empty }));
        return mentee.PersonId;
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

    // As if the mentee had found nobody in another round: a mentor is asked for one more place, and the mentee is offered a talk.
    private async Task<string> AskForPlaceAsync(string mentor, string mentee)
    {
        var question = new PlaceQuestion(Growth, mentor, mentee, 9, Coordinator, app.Now, app.Now.AddDays(7));
        await app.Store.WriteAsync(new Batch().Upsert(question).Upsert(new TalkOffer(Growth, mentee, 9, app.Now, "talk")));
        return question.QuestionId;
    }

    // As if the program had circles.
    private async Task<string> PlaceInCircleAsync(string mentee)
    {
        var round = await app.ReadAsync(Round.KeyOf(FirstSteps, 1));
        var circle = new RoundCircle(
            FirstSteps, round.Number, round.Attempt, 1, HostId: null, [new PlannedSeat(mentee, ProgramRole.Mentee, 0.8, 1, [])], ["Leading a first team"]);
        await app.Store.WriteAsync(new Batch().Upsert(round with { Circles = 1 }).Upsert(circle));
        return mentee;
    }

    // The same, and it asks people.
    private async Task<string> AskAboutCircleAsync(string mentor, string mentee)
    {
        var circle = new RoundCircle(
            Growth,
            9,
            1,
            1,
            mentor,
            [new PlannedSeat(mentor, ProgramRole.Mentor, 0, 0, []), new PlannedSeat(mentee, ProgramRole.Mentee, 0.8, 1, [])],
            ["Leading a first team"],
            CircleStage.Asking);
        var seat = new CircleSeat(Growth, circle.CircleId, mentee, ProgramRole.Mentee, app.Now, app.Now.AddDays(7));
        await app.Store.WriteAsync(new Batch().Upsert(circle).Upsert(seat));
        return circle.CircleId;
    }

    // As if the round were large, and somebody had asked what a pair would change.
    private async Task<string> OrderAsync(ReviewStep step, string mentee, string mentor)
    {
        var order = new RoundOrder(
            FirstSteps, 1, "look", RoundOrderKind.Preview, Version: 1, step, Coordinator, app.Now, RoundPhase.Waiting, app.Now);
        var change = new PersonChange(mentee, [], [mentor], 0, 0.7);
        await app.Store.WriteAsync(new Batch().Upsert(order.With(new ReviewCost(-0.7, -1, []), [change], app.Now)));
        return order.OrderId;
    }

    // As if another round began, and the mentee were asked about the mentor before it is solved.
    private async Task<int> AskToChooseAsync(string mentor, string mentee)
    {
        var ranking = new RoundRanking(Growth, 9, AskedBefore.Mentees, AmongAll: false, app.Now, app.Now.AddDays(7), PoolHash: "none", Asked: 1);
        var wish = new PartnerWish(Growth, ranking.Number, mentee, [new ShortlistEntry(mentor, 0.8)], []);
        await app.Store.WriteAsync(new Batch().Upsert(ranking).Upsert(wish));
        return ranking.Number;
    }

    // As if the program had single meetings, and the mentee had taken one of the mentor's times.
    private async Task<string> BookAsync(string mentor, string mentee)
    {
        var program = await app.ReadAsync(MentoringProgram.KeyOf(Growth));
        var at = app.Now.AddDays(40);
        var booking = new MeetingBooking(
            Growth, MeetingBooking.IdOf(Growth, mentor, mentee, 1), mentor, mentee, "Leading a first team", "My first week.", 30, app.Now, at);
        var offer = new MeetingOffer(
            Growth,
            mentor,
            booking.Topic,
            "What helps.",
            booking.Minutes,
            [new MeetingSlot(at, booking.BookingId), new MeetingSlot(at.AddDays(1))],
            TakesAsking: true,
            MostAMonth: 4,
            app.Now);
        await app.Store.WriteAsync(new Batch().Upsert(program with { SingleMeetings = true }).Upsert(offer).Upsert(booking));
        return booking.BookingId;
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

    private async Task<string> PosterAsync()
    {
        await app.Get<CampaignActs>().PlanAsync(Growth, Actors.Coordinator(Coordinator));
        return (await FirstAsync<CampaignItem>(Growth, one => one.Channel is CampaignChannel.Poster)).ItemId;
    }

    // As if the mentee had signed up, and been asked in every way; and as if the program had a sponsor.
    private async Task<IReadOnlyList<PageVisit>> RecruitingAsync(string mentor, string mentee)
    {
        var until = app.Now.AddDays(7);
        await app.Store.WriteAsync(new Batch()
            .Upsert(new SignUp(Growth, "demo", "newsletter", ProgramRole.Mentee, app.Now, PersonId: mentee))
            .Upsert(new PersonalInvitation(Growth, "demo", mentee, ProgramRole.Mentee, FromId: null, "Robin", "I thought of you.", app.Now, until))
            .Upsert(new Nomination(Growth, "demo", mentor, mentee, ProgramRole.Mentee, "Asks good questions.", app.Now, until))
            .Upsert(new ManagerBrief(Growth, mentee, app.Now, until))
            .Upsert(new Retrospective(Growth, 1, app.Now, until))
            .Upsert(new ProgramReport(Growth, new DateOnly(2027, 3, 1), app.Now, [new ReportLine(ReportFigure.Held, 0.8)], [])));
        var program = await app.ReadAsync(MentoringProgram.KeyOf(Growth));
        var commitment = new SponsorCommitment(SponsorAct.OpensLaunch, DateOnly.FromDateTime(until.UtcDateTime));
        await app.Store.WriteAsync(new Batch().Upsert(program with { Sponsor = new Sponsor("Ines Sponsor", "ines@example.com", Commitments: [commitment]) }));
        return
        [
            new($"/m/join/{Growth}/newsletter"),
            new($"/m/sign-up/{Growth}/demo", mentee),
            new($"/m/personal/{Growth}/demo", mentee),
            new($"/m/nominate/{Growth}", mentor),
            new($"/m/nomination/{Growth}/demo", mentee),
            new($"/m/ambassador/{Growth}", mentor),
            new($"/m/manager-brief/{Growth}", mentee),
            new(app.Get<LinkWriter>().Sponsor(Growth, nameof(SponsorAct.OpensLaunch)).PathAndQuery),
            new($"/m/look-back/{Growth}", mentor),
            new(app.Get<LinkWriter>().SponsorRetrospective(Growth, 1).PathAndQuery),
            new(app.Get<LinkWriter>().SponsorReport(Growth, "2027-03").PathAndQuery),
        ];
    }

    private async Task<T> FirstAsync<T>(string programId, Func<T, bool> fits)
        where T : class, IDocument => (await app.ListAsync<T>(Partition.Program(programId))).First(fits);
}
