using MentorFlow.Domain.Mails;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Domain.Programs;

/// <summary>From invitation to a complete profile.</summary>
/// <param name="Invitation">Silence lapses after 14 days.</param>
/// <param name="Profile">Reminders on days 7 and 14, then the coordinator.</param>
public sealed record OnboardingPolicy(Ladder Invitation, Ladder Profile)
{
    /// <summary>Where a manager's yes is asked for before the invitation: asked again after 3 days, and after 7 the coordinator decides.</summary>
    public Ladder Manager { get; init; } = new Ladder(
        [new(MailTemplate.ManagerQuestion, Days(3)), new(MailTemplate.ManagerQuestionReminder, Days(4))], WorkItemKind.ManagerSilent);

    public static OnboardingPolicy Default { get; } = new(
        new Ladder([new(MailTemplate.Invitation, Days(7)), new(MailTemplate.InvitationReminder, Days(7))], OnSilence: null),
        new Ladder([new(null, Days(7)), new(MailTemplate.ProfileReminder, Days(7)), new(MailTemplate.ProfileReminder, Days(7))], WorkItemKind.ProfileOverdue));

    private static TimeSpan Days(int days) => TimeSpan.FromDays(days);
}

/// <summary>The gate before matching (R48); who is experienced may test out (R54).</summary>
/// <param name="Required">Off lets people into the pool untrained.</param>
/// <param name="PassMark">Share of right answers to pass, 0 to 1.</param>
public sealed record TrainingPolicy(bool Required, double PassMark, Ladder Ladder)
{
    public static TrainingPolicy Default { get; } = new(
        Required: true,
        PassMark: 0.8,
        new Ladder(
            [
                new(MailTemplate.TrainingInvitation, TimeSpan.FromDays(7)),
                new(MailTemplate.TrainingReminder, TimeSpan.FromDays(7)),
            ],
            WorkItemKind.TrainingOverdue));
}

/// <summary>From proposal to a match that both chose (R41).</summary>
/// <param name="Review">How long a coordinator may review a round before it goes out; null sends it at once.</param>
/// <param name="Attempts">How often the next best is proposed after declines and silence.</param>
public sealed record ProposalPolicy(TimeSpan? Review, Ladder Mentee, Ladder Mentor, int Attempts)
{
    /// <summary>
    /// How long a proposal may stand still while one of the two is on leave, before a coordinator is asked: the round's next attempt waits for it.
    /// </summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromDays(28);

    /// <summary>What becomes of a round that nobody has reviewed in its time, after the deputy was told.</summary>
    public ReviewSilence Silence { get; init; } = ReviewSilence.SendOut;

    /// <summary>A mentor whose places are taken is asked for one more; silence lapses.</summary>
    public Ladder Place { get; init; } = new Ladder([new(MailTemplate.PlaceQuestion, TimeSpan.FromDays(7))], OnSilence: null);

    /// <summary>Before a round is solved, people say whom they would rather have: silence is no ranking, and holds up nobody beyond it.</summary>
    public Ladder Ranking { get; init; } = new Ladder(
        [new(MailTemplate.RankingQuestion, TimeSpan.FromDays(4)), new(MailTemplate.RankingReminder, TimeSpan.FromDays(3))], OnSilence: null);

    /// <summary>Two peers are asked at once: each has as long as who is asked first elsewhere, in mails that make no difference between them.</summary>
    public Ladder ToPeers() => Mentee with
    {
        Nudges =
        [
            .. Mentee.Nudges.Select(nudge => nudge with
            {
                Template = nudge.Template switch
                {
                    MailTemplate.ProposalToMentee => MailTemplate.ProposalToPeer,
                    MailTemplate.ProposalToMenteeReminder => MailTemplate.ProposalToPeerReminder,
                    var other => other,
                },
            }),
        ],
    };

    /// <summary>The people of a circle are asked at once, likewise.</summary>
    public Ladder ToCircle() => Mentee with
    {
        Nudges =
        [
            .. Mentee.Nudges.Select(nudge => nudge with
            {
                Template = nudge.Template switch
                {
                    MailTemplate.ProposalToMentee => MailTemplate.CircleOffer,
                    MailTemplate.ProposalToMenteeReminder => MailTemplate.CircleOfferReminder,
                    var other => other,
                },
            }),
        ],
    };

    public static ProposalPolicy Default { get; } = new(
        Review: TimeSpan.FromDays(3),
        new Ladder(
            [new(MailTemplate.ProposalToMentee, TimeSpan.FromDays(4)), new(MailTemplate.ProposalToMenteeReminder, TimeSpan.FromDays(3))], OnSilence: null),
        new Ladder(
            [new(MailTemplate.ProposalToMentor, TimeSpan.FromDays(4)), new(MailTemplate.ProposalToMentorReminder, TimeSpan.FromDays(3))], OnSilence: null),
        Attempts: 3);
}

/// <summary>What nobody's review of a round comes to.</summary>
public enum ReviewSilence
{
    /// <summary>It goes out as it was solved: a round that waits for somebody on holiday helps nobody.</summary>
    SendOut = 0,

    /// <summary>It waits for a decision; when even that does not come, it is given up and people stay in line.</summary>
    Hold,
}

/// <summary>From the introduction to a signed agreement and the first date.</summary>
public sealed record KickoffPolicy(Ladder Agreement)
{
    /// <summary>A change of a signed agreement: asked again after 6 days, and after 10 it lapses and the signed one stays.</summary>
    public Ladder Change { get; init; } = new Ladder(
        [new(MailTemplate.AgreementChanged, TimeSpan.FromDays(6)), new(MailTemplate.AgreementChangeReminder, TimeSpan.FromDays(4))], OnSilence: null);

    /// <summary>Within which each pair agrees on its own way.</summary>
    public AgreementLimits Limits { get; init; } = AgreementLimits.Usual;

    public static KickoffPolicy Default { get; } = new(
        new Ladder(
            [
                new(MailTemplate.Introduction, TimeSpan.FromDays(5)),
                new(MailTemplate.AgreementReminder, TimeSpan.FromDays(5)),
            ],
            WorkItemKind.KickoffOverdue));
}

/// <summary>The rhythm around one session; all spans count from its start unless said otherwise.</summary>
/// <param name="AgendaBefore">When both are asked for topics in a mail of its own; null where the invitation and the session's page are enough.</param>
/// <param name="ReminderBefore">When the reminder with the tech check goes out.</param>
/// <param name="RescueAfter">Nobody or one person alone by then: the backup channel (F7).</param>
/// <param name="NewTimeAfter">Still alone by then: a new time is offered, without blame.</param>
/// <param name="NewTimePatience">How long the offer of a new time stands before the session counts as missed.</param>
/// <param name="FollowUp">After the end: summary and pulse, and the reminder.</param>
/// <param name="StallAfter">
/// No session held for this long beyond the agreed frequency, or for two rhythms where those are shorter: the pair is nudged (R86).
/// </param>
/// <param name="StallNudges">How many nudges, one a missed session, before the coordinator is asked.</param>
public sealed record SessionPolicy(
    TimeSpan? AgendaBefore,
    TimeSpan ReminderBefore,
    TimeSpan RescueAfter,
    TimeSpan NewTimeAfter,
    TimeSpan NewTimePatience,
    Ladder FollowUp,
    TimeSpan StallAfter,
    int StallNudges)
{
    /// <summary>How far ahead a session is at least whose date nobody chose: the next of a series, a first one whose agreed date has passed.</summary>
    public TimeSpan PlanAhead { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How often one session is moved before that is a stall like a long silence (R86).</summary>
    public int MovesToStall { get; init; } = 3;

    public static SessionPolicy Default { get; } = new(
        AgendaBefore: null,
        ReminderBefore: TimeSpan.FromDays(1),
        RescueAfter: TimeSpan.FromMinutes(3),
        NewTimeAfter: TimeSpan.FromMinutes(8),
        NewTimePatience: TimeSpan.FromDays(3),
        FollowUp: new Ladder(
            [new(MailTemplate.SessionFollowUp, TimeSpan.FromDays(2)), new(MailTemplate.SessionFollowUpReminder, TimeSpan.FromDays(3))], OnSilence: null),
        StallAfter: TimeSpan.FromDays(14),
        StallNudges: 1);
}

/// <summary>The fit check after the second session (R87), the reviews at milestones (R90), the mentor's pulse, and feedback (R93).</summary>
/// <param name="FitCheckAfterSessions">Sessions held before both are asked whether the match fits; 0 never asks.</param>
/// <param name="LowScore">Answers at or below open a case, 1 to 5; 0 never does.</param>
/// <param name="Midpoint">Of every review.</param>
public sealed record ReviewPolicy(int FitCheckAfterSessions, int LowScore, Ladder FitCheck, Ladder Midpoint)
{
    /// <summary>When a pair reviews, in shares of its planned time, 0 to 1, whether it meets or not.</summary>
    public IReadOnlyList<double> ReviewsAt { get; init; } = [1 / 3d, 1 / 2d, 2 / 3d];

    /// <summary>When a mentor is asked how it goes for them, likewise.</summary>
    public IReadOnlyList<double> MentorPulsesAt { get; init; } = [0.25, 0.75];

    public Ladder MentorPulse { get; init; } = new Ladder([new(MailTemplate.MentorPulse, TimeSpan.FromDays(10))]);

    /// <summary>Sessions held before both are asked for feedback to each other; 0 never asks.</summary>
    public int FeedbackAfterSessions { get; init; } = 3;

    /// <summary>When they are asked for it again, in a share of the planned time, 0 to 1; 0 for never.</summary>
    public double FeedbackAt { get; init; } = 2 / 3d;

    public static ReviewPolicy Default { get; } = new(
        FitCheckAfterSessions: 2,
        LowScore: 2,
        new Ladder([new(MailTemplate.FitCheck, TimeSpan.FromDays(7))], OnSilence: null),
        new Ladder([new(MailTemplate.MidpointReview, TimeSpan.FromDays(7)), new(MailTemplate.MidpointReviewReminder, TimeSpan.FromDays(7))], OnSilence: null));
}

/// <summary>The end and after (F9).</summary>
/// <param name="FollowUpsAfter">Spans after the close at which people are asked how it went on.</param>
public sealed record ClosingPolicy(Ladder Survey, IReadOnlyList<TimeSpan> FollowUpsAfter, Ladder FollowUp)
{
    /// <summary>After an end that came before its day: the mail that tells of it asks, and one mail reminds.</summary>
    public Ladder EarlyEnd { get; init; } = new Ladder(
        [new(Template: null, TimeSpan.FromDays(5)), new(MailTemplate.EarlyEndSurvey, TimeSpan.FromDays(9))], OnSilence: null);

    /// <summary>How often two who go on after the end are reminded of each other.</summary>
    public TimeSpan SequelReminder { get; init; } = TimeSpan.FromDays(91);

    public static ClosingPolicy Default { get; } = new(
        new Ladder([new(MailTemplate.ClosingSurvey, TimeSpan.FromDays(5)), new(MailTemplate.ClosingSurveyReminder, TimeSpan.FromDays(9))], OnSilence: null),
        [TimeSpan.FromDays(91), TimeSpan.FromDays(182), TimeSpan.FromDays(365)],
        new Ladder([new(MailTemplate.FollowUp, TimeSpan.FromDays(14))], OnSilence: null));
}

/// <summary>What happens while a work item waits for a human (R118).</summary>
/// <param name="RemindAfter">A reminder to the coordinator.</param>
/// <param name="DeputyAfter">Then the deputy is told; counts from the reminder.</param>
/// <param name="GiveUpAfter">Then the request is closed as unanswered; counts from the deputy's mail.</param>
public sealed record WorkItemPolicy(TimeSpan RemindAfter, TimeSpan DeputyAfter, TimeSpan GiveUpAfter)
{
    /// <summary>How long an enrollment or a mentorship may stand still while somebody is on leave, before a coordinator is asked.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromDays(180);

    public static WorkItemPolicy Default { get; } = new(TimeSpan.FromDays(3), TimeSpan.FromDays(4), TimeSpan.FromDays(23));
}
