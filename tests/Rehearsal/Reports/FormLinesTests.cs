using MentorFlow.Domain.Rehearsals;
using MentorFlow.Rehearsal.Reports;

namespace MentorFlow.Tests.Rehearsal.Reports;

public sealed class FormLinesTests
{
    [Fact]
    public void A_report_says_nothing_of_forms_that_a_program_has_not() => Assert.Empty(FormLines.Of(null));

    [Fact]
    public void Each_form_has_a_sentence_of_its_own()
    {
        var lines = FormLines.Of(new FormFigures
        {
            Writing = new WritingFigures(Pairs: 3, Exchanges: 1_200),
            Introductions = new IntroductionFigures(Made: 8, Met: 5, Mentorships: 1),
        });

        Assert.Equal(
            [
                ("Pairs that write", "1,200 messages were answered, in 3 pairs."),
                ("Introductions", "8 made, 5 met; 1 mentorships came of them."),
            ],
            lines);
    }
}
