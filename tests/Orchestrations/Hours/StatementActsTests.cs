using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Orchestrations.Hours;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Hours;

public sealed class StatementActsTests
{
    private static readonly string Theo = A.Id("Theo");

    [Fact]
    public void A_year_is_told_once_in_the_name_of_the_first_program_that_may_write()
    {
        var decision = StatementActs.Decide(Theo, ["apart", "growth"], 2026, known: null, new MailPreferences(Theo, ["apart"]), Given.Now);

        var order = Assert.Single(decision.Mails);
        Assert.Equal((MailTemplate.HoursStatement, "growth", "2026", Theo), (order.Template, order.ProgramId, order.Subject, order.PersonId));
        var statement = decision.Writes.Written<HoursStatement>();
        Assert.Equal((2026, "growth"), (statement.Year, statement.ProgramId));
        Assert.Equal(["hours.stated"], decision.Notes.Names());
        Assert.False(StatementActs.Decide(Theo, ["growth"], 2026, statement, preferences: null, Given.Now).Outcome);
    }

    [Fact]
    public void Who_wants_no_such_mails_of_any_program_gets_none()
    {
        var decision = StatementActs.Decide(Theo, ["growth"], 2026, known: null, new MailPreferences(Theo, ["growth"]), Given.Now);

        Assert.False(decision.Outcome);
        Assert.Empty(decision.Writes.Writes);
        Assert.Empty(decision.Mails);
    }

    [Fact]
    public void Who_has_no_hours_of_the_year_is_not_among_those_who_are_told()
    {
        var held = HoursFollowing.Of(Given.Session, Theo, ProgramRole.Mentee);
        var taken = held with { Source = HoursSource.Correction, Subject = "one", Minutes = -30 };
        var training = held with { PersonId = A.Id("Maya"), Source = HoursSource.Training, Subject = "listen-first", Minutes = 5 };

        var earners = HoursStatement.Earners(
            [("growth", "Europe/Paris", [held, training]), ("apart", "Europe/Paris", [held with { ProgramId = "apart" }])], 2027);

        Assert.Equal(["apart", "growth"], earners[Theo]);
        Assert.Equal(["growth"], earners[A.Id("Maya")]);
        Assert.Empty(HoursStatement.Earners([("growth", "Europe/Paris", [held])], 2026));
        Assert.Empty(HoursStatement.Earners([("growth", "Europe/Paris", [training, training with { Source = HoursSource.Correction, Minutes = -5 }])], 2027));
        Assert.Single(HoursStatement.Earners([("growth", "Europe/Paris", [held, taken])], 2027));
    }
}
