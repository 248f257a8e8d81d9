using MentorFlow.Domain.Outcomes;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Outcomes;

public sealed class OutcomeCohortTests
{
    private static readonly NoteWriter Alex = new("coordinator:alex", "Alex");

    [Fact]
    public void Those_who_closed_in_one_quarter_are_one_cohort_that_is_due_when_the_last_of_them_could_be()
    {
        var cohorts = OutcomeCohort.Of([("a", At(4, 1)), ("b", At(6, 30)), ("a", At(5, 2)), ("c", At(7, 1))]);

        Assert.Equal(["2027-Q2", "2027-Q3"], cohorts.Select(cohort => cohort.Name));
        Assert.Equal(At(5, 2), cohorts[0].ClosedAt["a"]);
        Assert.Equal(2, cohorts[0].ClosedAt.Count);
        Assert.Equal(new DateTimeOffset(2028, 1, 1, 0, 0, 0, TimeSpan.Zero), cohorts[0].DueAt(6));
        Assert.Equal(At(6, 30), cohorts[0].Middle);
    }

    [Fact]
    public void Of_fewer_than_five_people_nothing_is_kept()
    {
        var stays = new PersonOutcome(Left: false, Promoted: false, Moved: false);

        Assert.Null(OutcomeTotals.Of([.. Enumerable.Repeat(stays, 4)]));
        Assert.Equal(
            new OutcomeTotals(5, 1, 1, 0),
            OutcomeTotals.Of([.. Enumerable.Repeat(stays, 4), new PersonOutcome(Left: true, Promoted: true, Moved: false)]));
    }

    [Fact]
    public void A_basis_is_named_with_ground_and_words_and_taken_back_once()
    {
        var wrong = LegalBasisDecisions.Name(known: null, new LegalBasisDraft(Ground: null, " "), Alex, Given.Now);
        Assert.Equal(["ground", "words"], wrong.Refusal!.Fields.Select(error => error.Field));

        var draft = new LegalBasisDraft(LegalGround.WorksAgreement, " Agreement of 1 March. ");
        var named = LegalBasisDecisions.Name(known: null, draft, Alex, Given.Now).Value!;
        Assert.Equal(("Agreement of 1 March.", Alex, Given.Now), (named.Words, named.By, named.NamedAt));
        Assert.Equal(RefusalReason.AlreadyDone, LegalBasisDecisions.Name(named, draft, Alex, Given.Now).Refusal!.Reason);

        var withdrawn = LegalBasisDecisions.Withdraw(named, Alex, Given.Now.AddDays(1)).Value!;
        Assert.False(withdrawn.Holds);
        Assert.Equal(RefusalReason.AlreadyDone, LegalBasisDecisions.Withdraw(withdrawn, Alex, Given.Now).Refusal!.Reason);
        Assert.True(LegalBasisDecisions.Name(withdrawn, draft, Alex, Given.Now.AddDays(2)).Value!.Holds);
    }

    private static DateTimeOffset At(int month, int day) => new(2027, month, day, 12, 0, 0, TimeSpan.Zero);
}
