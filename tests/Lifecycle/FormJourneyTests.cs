using MentorFlow.Domain.Links;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Coordinators.Pages.Drafts;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Each form of mentoring, from the template that a coordinator chooses to the closing survey, by pages and mails alone.</summary>
public sealed class FormJourneyTests
{
    private static readonly JourneyPerson Theo = new("Theo", ProgramRole.Mentee);
    private static readonly JourneyPerson Maya = new("Maya", ProgramRole.Mentor);
    private static readonly JourneyPerson Noor = new("Noor", ProgramRole.Mentor);

    private static Partition Partition => Partition.Program(A.ProgramId);

    [Fact]
    public async Task Two_peers_come_from_the_template_to_the_closing_survey_as_equals()
    {
        await using var journey = await FormJourney.StartAsync(
            ProgramTemplate.PeerPairs, [Theo with { Role = ProgramRole.Peer }, Maya with { Role = ProgramRole.Peer }]);
        await JoinAndMatchAsync(journey);

        Assert.Equal(
            ["You and Maya Example, as peers?", "You and Theo Example, as peers?"],
            (await journey.AcceptAsync()).Select(page => page.Heading).Order(StringComparer.Ordinal));
        var mentorship = Assert.Single(await journey.MentorshipsAsync());
        Assert.All(mentorship.Members, member => Assert.Equal(ProgramRole.Peer, member.Role));
        Assert.Contains("Session 1 is on", (await journey.AgreeAsync(mentorship)).Text);
        Assert.All(await journey.FollowUpAsync(await journey.MeetAsync()), page => Assert.Equal("How was it?", page.Heading));

        Assert.All(await journey.LookBackAsync(), certificate => Assert.Contains("took part as a peer in Growth 2027", certificate.Text));
        await journey.AssertIsOverAsync();
    }

    [Fact]
    public async Task A_junior_mentors_a_senior_from_the_template_to_the_closing_survey()
    {
        await using var journey = await FormJourney.StartAsync(ProgramTemplate.ReverseMentoring, [Theo with { Level = 7 }, Maya with { OwnLevel = 1 }]);
        await JoinAndMatchAsync(journey);

        var asked = await journey.AcceptAsync();
        Assert.Equal(["Maya Example as your mentor?", "Theo Example as your mentee?"], asked.Select(page => page.Heading));
        Assert.All(asked, page => Assert.Contains("the mentor is the more junior of the two", page.Text));
        await journey.AgreeAsync(Assert.Single(await journey.MentorshipsAsync()));
        await journey.FollowUpAsync(await journey.MeetAsync());

        Assert.Contains(await journey.LookBackAsync(), certificate => certificate.Text.Contains("took part as a mentee", StringComparison.Ordinal));
        await journey.AssertIsOverAsync();
    }

    [Fact]
    public async Task Two_who_read_French_write_to_each_other_from_the_template_to_the_closing_survey()
    {
        var (theo, maya) = (Theo with { Language = "fr" }, Maya with { Language = "fr" });
        await using var journey = await FormJourney.StartAsync(ProgramTemplate.ByWriting, [theo, maya]);
        await JoinAndMatchAsync(journey);
        Assert.Equal(["Maya Example comme mentor\u00A0?", "Accompagner Theo Example\u00A0?"], (await journey.AcceptAsync()).Select(page => page.Heading));
        var mentorship = Assert.Single(await journey.MentorshipsAsync());
        Assert.Contains("Vous travaillez par écrit", (await journey.AgreeAsync(mentorship)).Text);

        for (var week = 0; week < 4; week++)
        {
            await ExchangeAsync();
        }

        foreach (var person in journey.People)
        {
            var check = await journey.AnswerAsync(person, SurveyKind.WritingCheck, mentorship);
            Assert.Equal("Comment se passent vos échanges\u00A0?", check.Heading);
        }

        while (journey.App.Now < mentorship.Ends.AddDays(-10))
        {
            await ExchangeAsync();
        }

        await journey.WriteAsync(theo, mentorship, "Merci, j'ai ce qu'il me faut.", LinkPurpose.Mentorship, needsNoAnswer: true);
        Assert.Empty(await journey.SessionsAsync());
        var certificates = await journey.LookBackAsync();
        Assert.All(certificates, certificate => Assert.Equal("Certificat", certificate.Heading));
        Assert.Contains(certificates, certificate => certificate.Text.Contains("en tant que personne mentorée", StringComparison.Ordinal));
        await journey.AssertIsOverAsync();

        // Whoever is written to answers by the link in the mail that says so.
        async Task ExchangeAsync()
        {
            await journey.WriteAsync(theo, mentorship, "Que feriez-vous à ma place ?", LinkPurpose.Home);
            await journey.WriteAsync(maya, mentorship, "Je commencerais par le plus petit pas.", LinkPurpose.Mentorship);
            await journey.App.AdvanceAsync(TimeSpan.FromDays(7));
        }
    }

    [Fact]
    public async Task A_mentee_who_chooses_alone_among_the_mentors_of_other_sites_comes_to_the_closing_survey()
    {
        await using var journey = await FormJourney.StartAsync(
            ProgramTemplate.CrossSite, [Theo with { Site = "Lyon" }, Maya with { Site = "Oslo" }, Noor with { Site = "Paris" }]);
        await journey.JoinAsync();
        await journey.ReachRoundAsync();

        var page = await journey.Visits.OpenAsync(Theo, LinkPurpose.Choice);
        Assert.Equal("Whom would you rather have?", page.Heading);
        Assert.Contains("2 people to choose from", page.Text);
        page = await journey.Visits.PressAsync(Theo, page, "Choose Noor Example");
        page = await journey.Visits.PressAsync(Theo, page, "This is my choice");
        Assert.Contains("Your choice is saved.", page.Text);
        await journey.ApproveAsync();

        var mentorship = Assert.Single(await journey.MentorshipsAsync());
        Assert.True(mentorship.IsMember(journey.IdOf(Noor)));
        await journey.AgreeAsync(mentorship);
        await journey.FollowUpAsync(await journey.MeetAsync());
        Assert.Equal(2, (await journey.LookBackAsync()).Count);
        await journey.AssertIsOverAsync();
    }

    [Fact]
    public async Task Where_both_sides_rank_before_the_round_who_want_each_other_most_come_to_the_closing_survey()
    {
        await using var journey = await FormJourney.StartAsync(
            ProgramTemplate.Blank, [Theo, Maya, Noor], (DraftStep.Matching, "asksBefore", nameof(AskedBefore.Both)));
        await journey.JoinAsync();
        await journey.ReachRoundAsync();
        await journey.RankAsync(Theo, Noor, Maya);
        await journey.RankAsync(Maya, Theo);
        Assert.Empty(await journey.App.ListAsync<Round>(Partition));
        await journey.RankAsync(Noor, Theo);
        await journey.ApproveAsync();

        Assert.Equal(["Noor Example as your mentor?", "Theo Example as your mentee?"], (await journey.AcceptAsync()).Select(page => page.Heading));
        await journey.AgreeAsync(Assert.Single(await journey.MentorshipsAsync()));
        await journey.FollowUpAsync(await journey.MeetAsync());
        Assert.Equal(2, (await journey.LookBackAsync()).Count);
        await journey.AssertIsOverAsync();
    }

    [Fact]
    public async Task A_mentee_with_two_mentors_agrees_meets_and_looks_back_with_each_of_them()
    {
        await using var journey = await FormJourney.StartAsync(
            ProgramTemplate.Blank, [Theo with { Places = 2 }, Maya, Noor], (DraftStep.Matching, "mentorsPerMentee", "2"));
        await JoinAndMatchAsync(journey);

        Assert.Equal(4, (await journey.AcceptAsync()).Count);
        var both = await journey.MentorshipsAsync();
        Assert.Equal(2, both.Count);
        Assert.All(both, mentorship => Assert.True(mentorship.IsMember(journey.IdOf(Theo))));
        await journey.AgreeAsync(both[0]);
        await journey.AgreeAsync(both[1], later: true);
        var (first, second) = (await journey.MeetAsync(), await journey.MeetAsync());
        Assert.NotEqual(first.MentorshipId, second.MentorshipId);
        await journey.FollowUpAsync(first);
        await journey.FollowUpAsync(second);

        Assert.Equal(4, (await journey.LookBackAsync()).Count);
        await journey.AssertIsOverAsync();
    }

    [Theory]
    [InlineData(CircleHosting.Host)]
    [InlineData(CircleHosting.Rotating)]
    public async Task A_circle_of_five_comes_from_the_template_to_the_closing_survey_with_a_session_that_three_are_enough_for(CircleHosting hosting)
    {
        var rotates = hosting is CircleHosting.Rotating;
        JourneyPerson[] people = [Maya, Theo, Theo with { Name = "Lea" }, Theo with { Name = "Sam" }, Theo with { Name = "Ana" }];
        await using var journey = await FormJourney.StartAsync(
            ProgramTemplate.PeerCircles,
            [.. people.Select(person => rotates ? person with { Role = ProgramRole.Peer } : person)],
            (DraftStep.Matching, "circles-largest", "5"),
            (DraftStep.Matching, "circles-hosting", hosting.ToString()));
        await JoinAndMatchAsync(journey);

        var asked = await journey.TakeSeatsAsync();
        Assert.Equal((5, "This circle?"), (asked.Count, asked[0].Heading));
        Assert.Equal(rotates ? 5 : 0, asked.Count(page => page.Text.Contains("All are equals: each leads the talk in turn.", StringComparison.Ordinal)));
        var circle = Assert.Single(await journey.MentorshipsAsync());
        Assert.Equal((5, rotates ? null : journey.IdOf(Maya)), (circle.Members.Count, circle.HostId));
        await journey.AgreeAsync(circle);
        var first = await journey.MeetAsync([.. journey.People.Take(3)]);
        Assert.Equal((3, 3), (first.Quorum!.Value, first.TookPartIds.Count));
        Assert.Equal(3, (await journey.FollowUpAsync(first)).Count);

        var second = await journey.MeetAsync();
        Assert.Equal(rotates, first.HostId != second.HostId);
        Assert.Equal(5, (await journey.LookBackAsync()).Count);
        await journey.AssertIsOverAsync();
    }

    [Fact]
    public async Task Who_both_want_to_meet_again_after_speed_mentoring_come_to_the_closing_survey()
    {
        await using var journey = await FormJourney.StartAsync(
            ProgramTemplate.SpeedMentoring, [Theo, Maya, Noor], (DraftStep.Events, "speed-turns", "2"));
        await journey.JoinAsync();

        var read = await journey.HoldSpeedAsync(Theo, Noor);
        Assert.Contains("Turn 1 of 2, with", read[0].Text);

        // Of three, the odd one sits with the two others: after one turn all have met.
        Assert.All(new[] { Maya, Noor }, mentor => Assert.Contains(mentor.FullName, read[0].Text));
        Assert.Contains("Nobody is free for you in this turn", read[1].Text);
        Assert.Contains("You and Noor Example both want to meet again", read[2].Text);
        Assert.Equal(SpeedOutcome.Held, (await journey.App.ReadAsync(SpeedEvent.KeyOf(A.ProgramId, 1))).Outcome);

        await journey.ReachRoundAsync();
        var pair = Assert.Single((await journey.ApproveAsync()).Pairs);
        Assert.Equal((journey.IdOf(Theo), journey.IdOf(Noor)), (pair.MenteeId, pair.MentorId));
        await journey.AcceptAsync();
        await journey.AgreeAsync(Assert.Single(await journey.MentorshipsAsync()));
        await journey.FollowUpAsync(await journey.MeetAsync());
        Assert.Equal(2, (await journey.LookBackAsync()).Count);
        await journey.AssertIsOverAsync();
    }

    private static async Task JoinAndMatchAsync(FormJourney journey)
    {
        await journey.JoinAsync();
        await journey.ReachRoundAsync();
        await journey.ApproveAsync();
    }
}
