using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Shared.Mails.Composing;

public sealed class MailNeedTests
{
    [Theory]
    [InlineData(MailTemplate.Invitation)]
    [InlineData(MailTemplate.ProfileReminder)]
    [InlineData(MailTemplate.TrainingReminder)]
    public async Task Onboarding_mails_stop_when_the_step_is_taken(MailTemplate template)
    {
        using var mails = await MailDriver.StartAsync();
        var (before, after) = template switch
        {
            MailTemplate.Invitation => (mails.Mentee with { Stage = EnrollmentStage.Invited }, mails.Mentee with { Stage = EnrollmentStage.Accepted }),
            MailTemplate.ProfileReminder => (mails.Mentee with { Stage = EnrollmentStage.Accepted }, mails.Mentee with { Stage = EnrollmentStage.InTraining }),
            _ => (mails.Mentee with { Training = TrainingRecord.Empty }, mails.Mentee with { Training = TrainingRecord.Empty with { PassedAt = mails.Now } }),
        };

        await mails.StoreAsync(before);
        Assert.NotNull(await mails.ComposeAsync(template));
        await mails.StoreAsync(after);
        Assert.Null(await mails.ComposeAsync(template));
    }

    [Theory]
    [InlineData(MailTemplate.Invitation)]
    [InlineData(MailTemplate.InvitationReminder)]
    public async Task An_invitation_says_when_and_where_the_next_speed_mentoring_event_is(MailTemplate template)
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(mails.Mentee with { Stage = EnrollmentStage.Invited });
        Assert.DoesNotContain("Many short meetings", (await mails.ComposeAsync(template))!.Outgoing.Text, StringComparison.Ordinal);

        var plan = new SpeedPlan(mails.Now.AddDays(9), Place: SpeedPlace.Tables, Address: "Great Hall, floor 2");
        await mails.StoreAsync(mails.Program with { Speed = [plan with { At = mails.Now.AddDays(-9) }, plan] });
        var text = (await mails.ComposeAsync(template))!.Outgoing.Text;

        Assert.Contains("Many short meetings at one event are part of it. When:", text, StringComparison.Ordinal);
        Assert.Contains("Where: Great Hall, floor 2.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MailTemplate.ProposalToMentee)]
    [InlineData(MailTemplate.ProposalToMenteeReminder)]
    public async Task A_proposal_that_is_answered_is_not_put_again(MailTemplate template)
    {
        using var mails = await MailDriver.StartAsync();

        Assert.NotNull(await mails.ComposeAsync(template));
        await mails.StoreAsync(mails.Proposal with { Stage = ProposalStage.AwaitingMentor });
        Assert.Null(await mails.ComposeAsync(template));
        Assert.NotNull(await mails.ComposeAsync(MailTemplate.ProposalToMentor, to: mails.Ada.PersonId));
    }

    [Fact]
    public async Task Only_who_has_not_signed_is_reminded()
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(mails.Mentorship with { Signatures = new Dictionary<string, DateTimeOffset> { [mails.Ada.PersonId] = mails.Now } });

        Assert.Null(await mails.ComposeAsync(MailTemplate.AgreementReminder, to: mails.Ada.PersonId));
        Assert.NotNull(await mails.ComposeAsync(MailTemplate.AgreementReminder));
    }

    [Fact]
    public async Task Goals_that_are_written_are_not_asked_for()
    {
        using var mails = await MailDriver.StartAsync();

        Assert.NotNull(await mails.ComposeAsync(MailTemplate.GoalsRequest));
        await mails.StoreAsync(
            mails.Mentorship with { Goals = [new Goal("g1", "Lead a team", "Named lead", "Trained", "Next role", new DateOnly(2027, 6, 1))] });
        Assert.Null(await mails.ComposeAsync(MailTemplate.GoalsRequest));
    }

    [Theory]
    [InlineData(MailTemplate.SessionInvitation)]
    [InlineData(MailTemplate.SessionMoved)]
    [InlineData(MailTemplate.SessionAgenda)]
    [InlineData(MailTemplate.SessionReminder)]
    [InlineData(MailTemplate.SessionRescue)]
    [InlineData(MailTemplate.SessionNewTime)]
    public async Task Nobody_is_called_to_a_session_that_is_off(MailTemplate template)
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(mails.Session with { Rescue = new SessionRescue(mails.Now) });

        Assert.NotNull(await mails.ComposeAsync(template));
        Assert.Null(await mails.ComposeAsync(MailTemplate.SessionCancelled));
        await mails.StoreAsync(mails.Session with { Stage = SessionStage.Cancelled });
        Assert.Null(await mails.ComposeAsync(template));
        Assert.NotNull(await mails.ComposeAsync(MailTemplate.SessionCancelled));
    }

    [Fact]
    public async Task Whether_an_hour_should_move_is_asked_while_it_does_not_suit_somebody()
    {
        using var mails = await MailDriver.StartAsync();

        Assert.Null(await mails.ComposeAsync(MailTemplate.SessionHour));
        await mails.StoreAsync(mails.Session with { UnfitFor = [mails.Ada.PersonId] });
        var mail = (await mails.ComposeAsync(MailTemplate.SessionHour))!.Outgoing;
        Assert.Contains("On Ada’s clock they begin at 4:00 AM (New York time).", mail.Text, StringComparison.Ordinal);
        Assert.Contains("An hour that suits everybody: ", mail.Text, StringComparison.Ordinal);
        await mails.StoreAsync(mails.Mentorship with { PausedAt = mails.Now });
        Assert.Null(await mails.ComposeAsync(MailTemplate.SessionHour));
    }

    [Fact]
    public async Task No_rescue_is_sent_when_everybody_is_there_or_goes_on_elsewhere_or_has_another_time()
    {
        using var mails = await MailDriver.StartAsync();
        var adrift = mails.Session with { Rescue = new SessionRescue(mails.Now) };

        await mails.StoreAsync(adrift);
        Assert.NotNull(await mails.ComposeAsync(MailTemplate.SessionRescue));
        await mails.StoreAsync(adrift with { Arrivals = mails.Session.MemberIds.ToDictionary(member => member, _ => mails.Now) });
        Assert.Null(await mails.ComposeAsync(MailTemplate.SessionRescue));
        await mails.StoreAsync(adrift with { Rescue = adrift.Rescue! with { ElsewhereAt = mails.Now } });
        Assert.Null(await mails.ComposeAsync(MailTemplate.SessionNewTime));
        await mails.StoreAsync(SessionDecisions.At(adrift, mails.Now.AddDays(2)));
        Assert.Null(await mails.ComposeAsync(MailTemplate.SessionNewTime));
    }

    [Fact]
    public async Task A_session_that_was_followed_up_is_not_asked_about()
    {
        using var mails = await MailDriver.StartAsync();
        var held = mails.Session with { Stage = SessionStage.Held };

        await mails.StoreAsync(held);
        Assert.NotNull(await mails.ComposeAsync(MailTemplate.SessionFollowUpReminder));
        var rated = held with { Pulses = new Dictionary<string, int> { [mails.Zoe.PersonId] = 5 } };
        var written = new Dictionary<string, SessionSummary> { [mails.Ada.PersonId] = new(mails.Now, "One thing to try.") };
        await mails.StoreAsync(rated with { Summaries = written });
        Assert.Null(await mails.ComposeAsync(MailTemplate.SessionFollowUpReminder));
    }

    [Fact]
    public async Task The_reminder_after_a_session_names_what_is_missing()
    {
        using var mails = await MailDriver.StartAsync();
        var held = mails.Session with { Stage = SessionStage.Held };
        const string Rating = "How useful it was for you";
        const string Points = "The key points and the next step";

        await mails.StoreAsync(held);
        var both = (await mails.ComposeAsync(MailTemplate.SessionFollowUpReminder))!.Outgoing.Text;
        await mails.StoreAsync(held with { Pulses = new Dictionary<string, int> { [mails.Zoe.PersonId] = 5 } });
        var unwritten = (await mails.ComposeAsync(MailTemplate.SessionFollowUpReminder))!.Outgoing.Text;
        await mails.StoreAsync(held with { Summary = "Written together, before." });
        var unrated = (await mails.ComposeAsync(MailTemplate.SessionFollowUpReminder))!.Outgoing.Text;

        Assert.Equal((true, true), (both.Contains(Rating, StringComparison.Ordinal), both.Contains(Points, StringComparison.Ordinal)));
        Assert.Equal((false, true), (unwritten.Contains(Rating, StringComparison.Ordinal), unwritten.Contains(Points, StringComparison.Ordinal)));
        Assert.Equal((true, false), (unrated.Contains(Rating, StringComparison.Ordinal), unrated.Contains(Points, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(MailTemplate.FitCheck, SurveyKind.FitCheck, MailDriver.MentorshipId)]
    [InlineData(MailTemplate.MidpointReviewReminder, SurveyKind.Midpoint, MailDriver.MentorshipId)]
    [InlineData(MailTemplate.FollowUp, SurveyKind.FollowUp, MailDriver.MentorshipId + ".1")]
    public async Task An_answered_survey_is_not_asked_for(MailTemplate template, SurveyKind kind, string subject)
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(mails.Mentorship with { Stage = template is MailTemplate.FollowUp ? MentorshipStage.Closed : MentorshipStage.Active });

        Assert.NotNull(await mails.ComposeAsync(template));
        await mails.StoreAsync(
            new SurveyAnswers(A.ProgramId, kind, subject, mails.Zoe.PersonId, ProgramRole.Mentee, new Dictionary<string, string>(), mails.Now));
        Assert.Null(await mails.ComposeAsync(template));
    }

    [Fact]
    public async Task A_work_item_that_is_settled_reminds_nobody()
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(mails.WorkItem with { Status = WorkItemStatus.Moot });

        Assert.Null(await mails.ComposeAsync(MailTemplate.WorkItemReminder, to: MailOrder.Coordinator));
    }

    [Fact]
    public async Task Who_has_left_the_organization_is_not_written_to()
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(mails.Zoe with { Standing = Standing.Left });

        Assert.Null(await mails.ComposeAsync(MailTemplate.SessionInvitation));
        Assert.Null(await mails.ComposeAsync(MailTemplate.NewLink));
    }

    [Fact]
    public async Task Who_has_left_the_program_hears_only_how_it_ended()
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(mails.Mentee with { Stage = EnrollmentStage.Left });
        await mails.StoreAsync(mails.Mentorship with { Stage = MentorshipStage.Ended, EndedBecause = EndReason.ByChoice });

        Assert.NotNull(await mails.ComposeAsync(MailTemplate.EndedKindly));
        Assert.Null(await mails.ComposeAsync(MailTemplate.WaitingList));
    }

    [Fact]
    public async Task Strangers_and_unknown_programs_get_no_mail()
    {
        using var mails = await MailDriver.StartAsync();

        Assert.Null(await mails.ComposeAsync(MailTemplate.Introduction, to: "nobody"));
    }
}
