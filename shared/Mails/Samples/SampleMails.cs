using MentorFlow.Content;
using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Occasions;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Prompts;
using MentorFlow.Domain.Reports;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Video;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Localization;
using MentorFlow.Matching;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Samples;

/// <summary>Every mail about people who do not exist, with as much as is known when a real one is written and no more: for previews, and to tell which
/// places its texts have.</summary>
public sealed class SampleMails(SiteAddress site, TimeProvider clock)
{
    private const string Recipient = "Zoë";
    private const string Partner = "Ada King";

    // Of those that are kept free for stories.
    private const string Backup = "+33 1 99 00 12 34";

    /// <param name="texts">Of the language that it is read in.</param>
    /// <param name="program">Whose name, zone and deadlines it has; null for made-up ones.</param>
    public MailContent Of(MailTemplate template, Texts texts, MentoringProgram? program = null)
    {
        texts = program is null ? texts : texts.For(program.Form);
        var definition = MailDefinitions.Of(template);
        var zone = program?.Zone ?? "Europe/Paris";
        var name = program?.Name ?? texts["mail-samples.program"];
        var content = new MailContent(
            template, new MailRecipient(Recipient, zone, texts), name, new CalendarParty(name, "mentoring@example.com"), LinksOf(definition));
        var about = About(definition.About, content) with
        {
            AnswerBy = definition.TellsCoordinator ? null : clock.GetUtcNow() + (program?.Policy ?? ProgramPolicy.Default).PatienceFrom(AskedAs(template)),
        };
        return definition is not ParticipantMail toParticipant ? about : about with
        {
            IsReverse = program?.Form is ProgramForm.Reverse,
            IsByWriting = program is { Way: WorkingWay.Writing, Form: not ProgramForm.Circle },
            Role = template is MailTemplate.ProposalToMentor or MailTemplate.ProposalToMentorReminder
                or MailTemplate.WaitingForMentee or MailTemplate.PlaceQuestion
                    ? ProgramRole.Mentor
                : template is MailTemplate.ProposalToPeer or MailTemplate.ProposalToPeerReminder || program?.Form is ProgramForm.Peer
                    ? ProgramRole.Peer
                : ProgramRole.Mentee,
            NextRound = Soon.AddDays(30),
            Circle = toParticipant.AsksForSeat ? new CircleFacts([Partner, "Bo Lind", "Cy Park"], [texts["mail-samples.needs"]], IsRunning: false) : null,
            Offered = toParticipant.AsksToRank ? 3 : null,
            Cards = StageOf(template) is { } stage ? new CardsFacts(stage, site.At("/")) : null,
            Message = toParticipant.BringsSponsorMessage ? program?.SponsorMessage ?? texts["mail-samples.message"]
                : definition.About is MailSubject.Message ? texts["mail-samples.written"]
                : null,
        };
    }

    // What the program asks waits as long as what a member does.
    private static MailTemplate AskedAs(MailTemplate template) => template switch
    {
        MailTemplate.ProgramChanged => MailTemplate.AgreementChanged,
        MailTemplate.ProgramChangeReminder => MailTemplate.AgreementChangeReminder,
        _ => template,
    };

    // Those that lead to cards whatever their session is.
    private static CardStage? StageOf(MailTemplate template) => template switch
    {
        MailTemplate.FitCheck => CardStage.AfterSecond,
        MailTemplate.MidpointReview => CardStage.BeforeMidpoint,
        MailTemplate.StallNudge or MailTemplate.HealthNudge or MailTemplate.WritingQuiet => CardStage.Stalled,
        _ => null,
    };

    /// <summary>What the texts of a mail may name.</summary>
    public IReadOnlyList<(string Name, object? Value)> PlacesOf(MailTemplate template, Texts texts, MentoringProgram program)
    {
        var content = Of(template, texts, program);
        return [.. MailPlaces.Of(content).Where(place => place.Name switch
        {
            MailPlaces.Partners => content.Partners.Count > 0,
            MailPlaces.TrainingMinutes => MailDefinitions.Of(template).About is MailSubject.Program,
            _ => true,
        })];
    }

    private static PromptText PromptOf(PromptSide side) => new(side.Title, side.Text, side.Question);

    // In three days, at a full hour.
    private DateTimeOffset Soon => new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero).AddDays(3).AddHours(9);

    private MailContent About(MailSubject subject, MailContent content) => subject switch
    {
        MailSubject.Proposal => content with
        {
            Partners = Partners(content.Texts),
            Reasons = Reasons,
            Fit = MailDefinitions.Of(content.Template) is ParticipantMail { ShowsFit: true }
                ? new PairFit(
                    clock.GetUtcNow(),
                    [HardRule.ReportingLine, HardRule.SameTeam],
                    [],
                    content.Template is MailTemplate.ProposalToMentee ? new MentorLoad(1, 2) : null,
                    IsClear: true)
                : null,
        },
        MailSubject.Mentorship => content with
        {
            Partners = Partners(content.Texts),
            Mentorship = content.Template is MailTemplate.ProgramChanged or MailTemplate.ProgramChangeReminder
                ? Mentorship with { EndsInstead = Soon.AddDays(120) }
                : Mentorship,
            Prompt = content.Template is MailTemplate.Prompt ? PromptOf(content.Texts.Content.Prompt(nameof(Prompt.WhatIsHard))!.Mentee) : null,
            Continued = content.Template is MailTemplate.MentorshipContinues
                ? new ContinuedFacts(DateOnly.FromDateTime(Soon.AddDays(-90).UtcDateTime), Held: 6, Goals: 1, AsksConsent: true, AsksSignature: false)
                : null,
            Terms = content.Template is MailTemplate.AgreementProposed or MailTemplate.AgreementInForce ? Terms(content.Texts)
                : content.Template is MailTemplate.AgreementChanged or MailTemplate.AgreementChangeReminder
                    or MailTemplate.ProgramChanged or MailTemplate.ProgramChangeReminder
                    ? Terms(content.Texts) with { Changed = [AgreementTerm.Rhythm, AgreementTerm.Length] }
                : null,
            Messages = MailDefinitions.Of(content.Template) is ParticipantMail { TellsOfMessages: true }
                ? new MessageFacts("Ada", Count: 2, Soon.AddDays(-3))
                : null,
            Achievement = content.Template is MailTemplate.MilestoneReached ? Achievement.FifthSession : null,
            GoalsReached = content.Template is MailTemplate.MilestoneReached ? 1 : 0,
            Goal = content.Template is MailTemplate.GoalAnswer or MailTemplate.GoalSoon or MailTemplate.GoalDue
                ? new GoalFacts(DateOnly.FromDateTime(Soon.AddDays(11).UtcDateTime), IsOwn: content.Template is not MailTemplate.GoalAnswer)
                : null,
            Occasion = content.Template is MailTemplate.OccasionPrompt ? new OccasionFacts("Ada", OccasionKind.WorkAnniversary, What: "", Years: 3) : null,
            Stay = content.Template is MailTemplate.GuestLeaving or MailTemplate.GuestStaying
                ? new StayFacts("Ada", DateOnly.FromDateTime(Soon.AddDays(14).UtcDateTime))
                : null,
        },
        MailSubject.Session => content with
        {
            Partners = Partners(content.Texts),
            Mentorship = Mentorship,
            Session = Session(content.Template, content.Texts),
            Talk = MailDefinitions.Of(content.Template) is ParticipantMail { LooksBack: true } ? Talk(content.Texts) : null,
            Devices = MailDefinitions.Of(content.Template) is ParticipantMail { OffersDeviceCheck: true }
                ? new DevicesFacts(site.At("/"), IsAsked: true) : null,
            Terms = content.Template is MailTemplate.SessionReminder ? Terms(content.Texts) : null,
            Hour = content.Template is MailTemplate.SessionHour ? new HourFacts([new ClockFacts("Ada", "Asia/Tokyo")], Soon.AddHours(-1)) : null,
        },
        MailSubject.Event => content with
        {
            EventAt = Soon,
            EventPlace = site.At("/"),
            EventAnswers = [.. Enum.GetValues<EventReply>().Select(reply => (reply, site.At("/")))],
        },
        MailSubject.Program when content.Template is MailTemplate.RetentionNotice => content with { EventAt = Soon, Retention = RetentionPurpose.Words },
        MailSubject.Program when ErasureSample.Of(content, Soon) is { } erasure => erasure,
        MailSubject.Program when content.Template is MailTemplate.MidpointDigest => content with
        {
            Progress = new ProgressFacts(
                [("pairs", 24), ("sessions", 71), ("hours", 40), ("goals", 9)], [new ThanksFacts("Ada", content.Texts["mail-samples.thanks"])]),
        },
        MailSubject.Speed => content with { EventAt = Soon, Speed = SpeedSample.Of(content.Template, Soon, content.Texts) },
        MailSubject.Meeting => content with { Partners = Partners(content.Texts), Meeting = MeetingSample.Of(content.Template, Soon, content.Texts) },
        MailSubject.Introduced => content with { Partners = Partners(content.Texts), Introduced = IntroducedSample.Of(Soon, content.Texts, site) },
        MailSubject.Line => content with { Waiting = new WaitingFacts(2, 5, new Phrase("matching.unmatched.others-came-first")) },
        MailSubject.Message => content with { Title = content.Texts["mail-samples.title"] },
        MailSubject.ManagerQuestion => content with { Question = new QuestionFacts(Partner, ProgramRole.Mentee, Soon.AddDays(180)) },
        MailSubject.Referral => content with
        {
            Referral = content.Template is MailTemplate.ReferralMade
                ? new ReferralFacts("Bo Lind", Partner, "ada@example.com", content.Texts["mail-samples.introduction"])
                : new ReferralFacts("Bo Lind", Partner, Address: null, About: ""),
        },
        MailSubject.Campaign => content with { Campaign = Campaign(content) with { Ends = Soon.AddDays(180), Coordinator = "robin@example.com" } },
        MailSubject.Sponsor => content with
        {
            Campaign = new CampaignFacts { Act = SponsorAct.OpensLaunch, By = DateOnly.FromDateTime(Soon.AddDays(7).UtcDateTime) },
            Report = content.Template is MailTemplate.MonthlyReportToSponsor ? Report : null,
        },
        MailSubject.Week => content with { Week = new WeekFacts([Line(MailTemplate.MidpointReview, content), Line(MailTemplate.GoalsRequest, content)]) },
        MailSubject.WorkItem => content with { WorkItem = WorkItem(content.Texts) },
        MailSubject.Digest => content with { Digest = new DigestFacts(DigestItems, 5) },
        MailSubject.Report => content with { Report = Report },
        MailSubject.Visit => content with { VisitCode = "314159" },
        _ => content,
    };

    private static CampaignFacts Campaign(MailContent content) => (content.Template, MailDefinitions.Of(content.Template)) switch
    {
        (MailTemplate.NominationJoined, _) => new CampaignFacts(Person: Partner),
        (_, CampaignMail { Subject: CampaignSubject.Invitation or CampaignSubject.Nomination }) =>
            new CampaignFacts("Bo Lind", Role: ProgramRole.Mentor, Words: content.Texts["mail-samples.introduction"]),
        (_, CampaignMail { Subject: CampaignSubject.Brief }) => new CampaignFacts(Person: Partner),
        (_, CampaignMail { Subject: CampaignSubject.SignUp }) => new CampaignFacts(Role: ProgramRole.Mentor),
        _ => new CampaignFacts(),
    };

    // As the mail would have it as its subject.
    private WeekLine Line(MailTemplate template, MailContent content) => new(
        new MailRendering(content with { Template = template, Partners = Partners(content.Texts) }).Say(MailText.Subject),
        content.ProgramName,
        site.At("/"));

    private IReadOnlyList<DigestItem> DigestItems =>
    [
        new DigestItem(WorkItemKind.KickoffOverdue, [$"{Recipient} Marchand", Partner], site.At("/console")),
        new DigestItem(WorkItemKind.ProfileOverdue, ["Bo Lind"], site.At("/console")),
        new DigestItem(WorkItemKind.QuestionAsked, [], site.At("/console"), IsLate: true),
    ];

    private ReportFacts Report => new(
        new DateOnly(Soon.Year, Soon.Month, 1).AddMonths(-1),
        [
            new ReportLine(ReportFigure.Invited, 60, 48),
            new ReportLine(ReportFigure.Matched, 40, 32),
            new ReportLine(ReportFigure.Held, 0.8, 0.75),
            new ReportLine(ReportFigure.Ease, Value: null),
        ],
        []);

    private MailLinks LinksOf(MailDefinition definition)
    {
        var start = site.At("/");
        return definition is ParticipantMail toParticipant
            ? new MailLinks(start, start, start, toParticipant.IsOptional ? start : null) { Leave = toParticipant.OffersToLeave ? start : null }
            : definition is ManagerMail or ReferralMail or CampaignMail or SponsorMail or SafeguardingMail or VisitMail
                ? new MailLinks(start, start, Concern: null, Unsubscribe: null)
            : new MailLinks(site.At("/console"), site.At("/console"), Concern: null, Unsubscribe: null);
    }

    private static IReadOnlyList<Phrase> Reasons => [new Phrase("matching.motivation.both"), new Phrase("matching.level.right")];

    private MentorshipFacts Mentorship => new(Soon.AddDays(90), IsProposed: false, Held: 6);

    private static IReadOnlyList<PartnerFacts> Partners(Texts texts) =>
    [
        new PartnerFacts(
            Partner,
            [texts["mail-samples.offers.first"], texts["mail-samples.offers.second"]],
            [texts["mail-samples.needs"]],
            texts["mail-samples.goals"],
            texts["mail-samples.motivation"])
        {
            Commitment = Commitment.Monthly,
        },
    ];

    private static TermsFacts Terms(Texts texts) => new(EveryDays: 21, Minutes: 45, ReplyWithinDays: 3, texts.Channel(VideoSettings.AnyVideo), Backup)
    {
        BackupAddress = Channel.Of(Backup).Address,
        Focus = texts["mail-samples.focus"],
        Boundaries = texts["mail-samples.boundaries"],
    };

    private SessionFacts Session(MailTemplate template, Texts texts) => new(3, Soon, Soon.AddMinutes(30), Backup)
    {
        BackupAddress = Channel.Of(Backup).Address,
        Channel = texts["mail-words.video-on-page"],
        IsOnPage = true,
        Times = template is MailTemplate.SessionNewTime
            ? [.. Enumerable.Range(1, SessionTimes.Count).Select(day => new TimeFacts(Soon.AddDays(day), site.At("/")))]
            : [],
        Topics =
        [
            texts["mail-words.topic", ("name", Recipient), ("topic", texts["mail-samples.topics.own"])],
            texts["mail-words.topic", ("name", "Ada"), ("topic", texts["mail-samples.topics.other"])],
        ],
    };

    private TalkFacts Talk(Texts texts) => new(
        [
            texts[
                "mail-words.step-by",
                ("name", Recipient),
                ("step", texts["mail-samples.step"]),
                ("date", DateOnly.FromDateTime(Soon.AddDays(-1).UtcDateTime))],
        ],
        [texts.Content.Icebreakers.Light[0]],
        Conversation.QuestionFor(3) is { } question ? texts[$"conversation.steps.{question}"] : null)
    {
        AsksForAnotherHour = true,
        Later = new TimeFacts(Soon.AddMinutes(30), site.At("/")),
    };

    private WorkItemFacts WorkItem(Texts texts) => new(
        WorkItemKind.KickoffOverdue,
        [$"{Recipient} Marchand", Partner],
        texts.Say(new Phrase("causes.no-answer", ("count", 10))),
        TimeSpan.FromMinutes(5),
        clock.GetUtcNow().AddHours(-20));
}
