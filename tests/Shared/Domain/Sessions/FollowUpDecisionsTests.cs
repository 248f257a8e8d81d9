using MentorFlow.Domain.Sessions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Sessions;

public sealed class FollowUpDecisionsTests
{
    private static readonly Session Held = Given.Session with { Stage = SessionStage.Held };

    private static string Maya => Given.Mentor.PersonId;

    private static string Theo => Given.Mentee.PersonId;

    [Fact]
    public void Each_writes_for_themselves_and_what_is_not_sent_stays()
    {
        var session = Give(Held, Theo, new FollowUpGiven(4, "Say no earlier.", "Call Ana", new DateOnly(2027, 3, 20)));
        session = Give(session, Maya, new FollowUpGiven(Points: "He has a plan."));
        session = Give(session, Theo, new FollowUpGiven(2));

        Assert.Equal(("Say no earlier.", "Call Ana"), (session.Summaries![Theo].Points, session.Summaries[Theo].NextStep));
        Assert.Equal("He has a plan.", session.Summaries[Maya].Points);
        Assert.Equal(2, Assert.Single(session.Pulses!).Value);
        Assert.Equal([Theo], FollowUpDecisions.Steps(session).Select(step => step.PersonId));
    }

    [Fact]
    public void What_is_emptied_is_taken_back_and_the_same_again_changes_nothing()
    {
        var session = Give(Held, Theo, new FollowUpGiven(4, "Say no earlier."));

        Assert.Equal(RefusalReason.AlreadyDone, FollowUpDecisions.Give(session, Theo, new FollowUpGiven(4, "Say no earlier."), Given.Now).Refusal!.Reason);
        Assert.Null(Give(session, Theo, new FollowUpGiven(Points: " ")).Summaries);
    }

    [Fact]
    public void An_answer_is_missing_of_each_and_key_points_while_nobody_wrote_any()
    {
        Assert.Equal(FollowUpParts.Rating | FollowUpParts.Points, FollowUpDecisions.MissingOf(Held, Theo));

        var rated = Give(Held, Theo, new FollowUpGiven(4));
        Assert.Equal(FollowUpParts.Points, FollowUpDecisions.MissingOf(rated, Theo));

        var written = Give(rated, Maya, new FollowUpGiven(Points: "He has a plan."));
        Assert.Equal(FollowUpParts.None, FollowUpDecisions.MissingOf(written, Theo));
        Assert.Equal(FollowUpParts.Rating, FollowUpDecisions.MissingOf(written, Maya));
        Assert.Equal(FollowUpParts.None, FollowUpDecisions.MissingOf(rated with { Summary = "Written together, before." }, Theo));
    }

    [Theory]
    [InlineData(null, "", "", null, "score")]
    [InlineData(9, "", "", null, "score")]
    [InlineData(4, "", "", "2027-03-20", "nextStep")]
    [InlineData(4, "", "Call Ana", "2027-01-01", "nextStepBy")]
    [InlineData(4, "", "Call Ana", "2029-01-01", "nextStepBy")]
    public void What_cannot_be_is_named_by_its_field(int? score, string points, string step, string? by, string field)
    {
        var given = new FollowUpGiven(score, points, step, by is null ? null : DateOnly.Parse(by, System.Globalization.CultureInfo.InvariantCulture));

        var refusal = FollowUpDecisions.Give(Held, Theo, given, Given.Now).Refusal!;

        Assert.Equal([field], refusal.Fields.Select(error => error.Field));
    }

    [Fact]
    public void Strangers_say_nothing_of_a_session() =>
        Assert.Equal(RefusalReason.NotAMember, FollowUpDecisions.Give(Held, "p-stranger", new FollowUpGiven(4), Given.Now).Refusal!.Reason);

    [Fact]
    public void A_step_is_taken_onto_an_agenda_once_and_below_what_stands_there()
    {
        var planned = Given.Session with { Agenda = new Dictionary<string, string> { [Theo] = "My first 90 days" } };

        var carried = FollowUpDecisions.Carry(planned, Theo, "Call Ana").Value!;

        Assert.Equal("My first 90 days\nCall Ana", carried.Agenda![Theo]);
        Assert.Equal(RefusalReason.AlreadyDone, FollowUpDecisions.Carry(carried, Theo, "Call Ana").Refusal!.Reason);
        Assert.Equal("Call Ana", FollowUpDecisions.Carry(planned, Maya, "Call Ana").Value!.Agenda![Maya]);
    }

    private static Session Give(Session session, string personId, FollowUpGiven given) =>
        FollowUpDecisions.Give(session, personId, given, Given.Now.AddDays(8)).Value!;
}
