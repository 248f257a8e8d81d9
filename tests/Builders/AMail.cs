using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Occasions;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Reports;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Localization;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Tests.Builders;

/// <summary>Content for a template, with everything that any template may ask for.</summary>
public static class AMail
{
    public static MailContent Content(MailTemplate template, string zone = "Europe/Paris", string language = "en") => new(
        template,
        new MailRecipient("Zoë", zone, Languages.BuiltIn.Of(language)),
        "Spring Mentoring",
        new CalendarParty("Spring Mentoring", "mentoring@example.com"),
        new MailLinks(
            new Uri("https://mentoring.example.com/m/act?a=1&b=2"),
            new Uri("https://mentoring.example.com/m/home"),
            new Uri("https://mentoring.example.com/m/concern"),
            new Uri("https://mentoring.example.com/m/unsubscribe"))
        {
            Leave = new Uri("https://mentoring.example.com/m/leave"),
        })
    {
        Role = ProgramRole.Mentee,
        Partners =
        [
            new PartnerFacts("Ada King", ["Leadership", "Public speaking"], ["Data analysis"], "Pass on what helped me.", "A mentor once took time for me."),
        ],
        Offered = 3,
        Reasons = [new Phrase("matching.motivation.both"), new Phrase("matching.level.right")],
        Session = new SessionFacts(3, Moment, Moment.AddMinutes(30), "Phone: +33 1 23 45 67 89")
        {
            Topics = ["Zoë: my first team meeting", "Ada: how to say no"],
            Times =
            [
                new TimeFacts(Moment.AddDays(1), new Uri("https://mentoring.example.com/m/times/1")),
                new TimeFacts(Moment.AddDays(2), new Uri("https://mentoring.example.com/m/times/2")),
            ],
        },
        Talk = new TalkFacts(
            ["Zoë: ask Bo about the pilot, by November 12, 2026"], ["What gave you energy this week, at work or outside of it?"], "What is hard right now?")
        {
            AsksForAnotherHour = true,
            Later = new TimeFacts(Moment.AddDays(1), new Uri("https://mentoring.example.com/m/times/3")),
        },
        Hour = new HourFacts([new ClockFacts("Ada", "Asia/Tokyo"), new ClockFacts(Name: null, zone)], Moment.AddHours(10)),
        Devices = new DevicesFacts(new Uri("https://mentoring.example.com/m/check"), IsAsked: false),
        Mentorship = new MentorshipFacts(Moment.AddDays(90), IsProposed: false, Held: 6, EndReason.ByChoice, Moment),
        Terms = new TermsFacts(EveryDays: 21, Minutes: 45, ReplyWithinDays: 3, "video", "+33 1 99 00 12 34")
        {
            First = Moment,
            Focus = "Leading a team for the first time",
            Boundaries = "Nothing on weekends.",
            Changed = [AgreementTerm.Rhythm, AgreementTerm.Boundaries],
        },
        Continued = new ContinuedFacts(new DateOnly(2026, 8, 3), Held: 6, Goals: 2, AsksConsent: true, AsksSignature: true),
        Messages = new MessageFacts("Ada", Count: 2, Moment.AddHours(-6)),
        Achievement = Achievement.FifthSession,
        GoalsReached = 1,
        Farewells = [new FarewellFacts("Ada", "Thank you for asking what nobody else asked.")],
        Stay = new StayFacts("Ada", new DateOnly(2026, 11, 30)),
        Question = new QuestionFacts("Bo Lind", ProgramRole.Mentee, Moment.AddDays(180)),
        Goal = new GoalFacts(new DateOnly(2026, 11, 30), IsOwn: true),
        Waiting = new WaitingFacts(2, 5, new Phrase("matching.unmatched.others-came-first")),
        WorkItem = new WorkItemFacts(
            WorkItemKind.KickoffOverdue,
            ["Zoë Marchand", "Ada King"],
            Languages.BuiltIn.Of(language).Say(new Phrase("causes.no-answer", ("count", 10))),
            TimeSpan.FromMinutes(5),
            Moment),
        Digest = new DigestFacts(
            [
                new DigestItem(WorkItemKind.KickoffOverdue, ["Zoë Marchand", "Ada King"], new Uri("https://mentoring.example.com/console/work/growth/w1")),
                new DigestItem(WorkItemKind.ConcernRaised, [], new Uri("https://mentoring.example.com/console/work/growth/w2")),
            ],
            3),
        Report = new ReportFacts(
            new DateOnly(2026, 10, 1),
            [new ReportLine(ReportFigure.Matched, 40, 32), new ReportLine(ReportFigure.Held, 0.8), new ReportLine(ReportFigure.Ease, Value: null)],
            [new ReportObjective("Ease the move into management", 0.6, new DateOnly(2027, 9, 30), MeasureUnit.Share, 0.5)]),
        Referral = new ReferralFacts("Bo Lind", "Ada King", "ada@example.com", "How a first team is put together."),
        Campaign = new CampaignFacts("Bo Lind", "Ada King", ProgramRole.Mentor, "You listen well, and you know both houses.")
        {
            Ends = Moment.AddDays(180),
            Act = SponsorAct.OpensLaunch,
            By = new DateOnly(2026, 11, 30),
        },
        Occasion = new OccasionFacts("Ada", OccasionKind.Achievement, "My first talk at a conference", Years: 0),
        Prompt = new PromptText("Bring what is hard", "Bring one thing that is hard, as it is.", "What have you put off for long?"),
        Week = new WeekFacts(
            [
                new WeekLine("One question about session 3 is open", "Spring Mentoring", new Uri("https://mentoring.example.com/m/question")),
                new WeekLine("Your review with Ada King", "Autumn Mentoring", new Uri("https://mentoring.example.com/m/review")),
            ]),
        Meeting = new SingleMeetingFacts(
            template is MailTemplate.MeetingAsked or MailTemplate.MeetingAskedReminder ? null : Moment,
            Minutes: 30,
            "How you lead when you are not the boss",
            "My first project with people of other teams.",
            HasChanged: true,
            template is MailTemplate.MeetingCancelled ? MeetingEnd.ByBooker : null),
        Speed = new SpeedFacts(
            Moment, Moment.AddMinutes(58), Turns: 6, Minutes: 8, SpeedPlace.Provider, Moment.AddHours(-1), Moment.AddDays(2))
        {
            Address = "Town hall, room 2",
            Announcement = "Bring one question for everybody you meet.",
            HasChanged = true,
            Names = ["Ada King", "Bo Lind"],
        },
        Introduced = new IntroducedFacts(
            "Ada King",
            "ada@example.com",
            ["Leadership", "Cooking"],
            [Moment.AddDays(1), Moment.AddDays(3)],
            "What gave you energy this week, at work or outside of it?",
            new Uri("https://mentoring.example.com/m/skip")),
        NextRound = Moment.AddDays(30),
        EventAt = Moment,
        AnswerBy = Moment,
        Title = "Your workshop on Friday",
        Message = "Mentoring made me who I am.",
        VisitCode = "314159",
    };

    private static DateTimeOffset Moment => new(2026, 11, 9, 23, 30, 0, TimeSpan.Zero);
}
