using System.Globalization;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Sessions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Mentorships;

/// <summary>A mentorship that began elsewhere, as it goes on here.</summary>
public sealed class ContinuationTests
{
    private const string Zone = "Europe/Paris";

    private static readonly DateTimeOffset Ends = Given.Now.AddDays(150);

    [Fact]
    public void Who_agreed_elsewhere_goes_on_at_once_with_the_number_of_sessions_and_the_date()
    {
        var mentorship = Continue(APair.Continuation with { Goals = ["Lead a team"] });

        Assert.Equal((MentorshipStage.Active, true, 6), (mentorship.Stage, mentorship.IsSigned, mentorship.SessionsPlanned));
        Assert.Equal(APair.Continuation.NextSession, mentorship.Agreement!.FirstSession);
        Assert.Equal(new DateTimeOffset(2026, 10, 4, 22, 0, 0, TimeSpan.Zero), mentorship.CreatedAt);
        Assert.Equal(new Elsewhere(6, new DateTimeOffset(2027, 2, 18, 11, 0, 0, TimeSpan.Zero), IsAgreed: true), mentorship.Elsewhere);
        Assert.Equal(("Lead a team", ""), (Assert.Single(mentorship.Goals!).Specific, mentorship.Goals![0].Measure));
        Assert.EndsWith("-20261005", mentorship.MentorshipId, StringComparison.Ordinal);
    }

    [Fact]
    public void The_others_find_an_agreement_to_sign()
    {
        var mentorship = Continue(APair.Continuation with { IsAgreed = false, Confidentiality = "Between us." });

        Assert.Equal((MentorshipStage.Kickoff, false), (mentorship.Stage, mentorship.IsSigned));
        var signed = AgreementDecisions.Sign(mentorship, Given.Mentee.PersonId, version: 1, Given.Now).Value!;
        Assert.True(AgreementDecisions.Sign(signed, Given.Mentor.PersonId, version: 1, Given.Now).Value!.IsSigned);
    }

    [Theory]
    // Two weeks after the last time, which is a Thursday.
    [InlineData("2027-02-18", "2027-03-04T09:00:00Z")]
    // Long past: in two days, so that nobody has to come tomorrow.
    [InlineData("2026-11-05", "2027-03-03T09:00:00Z")]
    // Due on a Saturday: on the Monday after it.
    [InlineData("2027-02-20", "2027-03-08T09:00:00Z")]
    public void Without_a_date_one_is_suggested_by_their_own_rhythm_on_a_workday_morning(string lastMet, string suggested)
    {
        var mentorship = Continue(APair.Continuation with { NextSession = null, LastMetOn = DateOnly.Parse(lastMet, CultureInfo.InvariantCulture) });

        Assert.Equal(DateTimeOffset.Parse(suggested, CultureInfo.InvariantCulture), mentorship.Agreement!.FirstSession);
    }

    [Fact]
    public void The_middle_is_taken_from_the_day_on_which_they_began()
    {
        Assert.Contains(MilestoneKind.Halfway, KindsOf(APair.Continuation));
        Assert.DoesNotContain(MilestoneKind.Halfway, KindsOf(APair.Continuation with { StartedOn = new DateOnly(2025, 10, 6) }));

        static IEnumerable<MilestoneKind> KindsOf(Continuation continuation) =>
            Milestones.Of(Continue(continuation), ReviewPolicy.Default, Given.Now).Select(milestone => milestone.Kind);
    }

    [Fact]
    public void Lists_count_what_was_held_elsewhere()
    {
        var mentorship = Continue(APair.Continuation);
        var held = Given.Session with { MentorshipId = mentorship.MentorshipId, Number = 7, Stage = SessionStage.Held };

        Assert.Equal((6, mentorship.Elsewhere!.LastMetAt), (MentorshipLine.Of(mentorship, []).SessionsHeld, MentorshipLine.Of(mentorship, []).LastMetAt));
        Assert.Equal((7, held.StartsAt), (MentorshipLine.Of(mentorship, [held]).SessionsHeld, MentorshipLine.Of(mentorship, [held]).LastMetAt));
    }

    [Fact]
    public void A_pair_that_met_today_has_not_met_ahead()
    {
        var today = DateOnly.FromDateTime(Given.Now.UtcDateTime);

        Assert.Equal(Given.Now, Continue(APair.Continuation with { LastMetOn = today }).Elsewhere!.LastMetAt);
    }

    private static Mentorship Continue(Continuation continuation) => MentorshipDecisions.Continue(
        A.ProgramId,
        [new Member(Given.Mentor.PersonId, ProgramRole.Mentor), new Member(Given.Mentee.PersonId, ProgramRole.Mentee)],
        continuation,
        [new MemberClock(Given.Mentor.PersonId, Zone, []), new MemberClock(Given.Mentee.PersonId, Zone, [])],
        Zone,
        Ends,
        Given.Now);
}
