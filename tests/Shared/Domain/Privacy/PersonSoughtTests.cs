using MentorFlow.Domain.Privacy;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Privacy;

public sealed class PersonSoughtTests
{
    private static readonly PersonSought Ann = new("p1", Given.Now)
    {
        FullNames = ["Ann Lee"],
        CallNames = ["Ann", "Lee"],
        Addresses = ["ann@example.com"],
        ExternalIds = ["E17", "7"],
    };

    [Theory]
    [InlineData("Your session with Ann Lee", true)]
    [InlineData("To ANN@example.com", true)]
    [InlineData("Row of E17", true)]
    [InlineData("Annual report", false)]
    [InlineData("Ann Leeds", false)]
    [InlineData("7 of 9", false)]
    [InlineData("", false)]
    public void A_name_is_found_as_a_word_and_no_number_of_one_digit_is_anybody_s(string text, bool isNamed) => Assert.Equal(isNamed, Ann.IsNamedIn(text));

    [Fact]
    public void What_others_call_them_counts_where_the_text_is_about_something_of_theirs()
    {
        Assert.True(Ann.IsCalledIn("Your session with Ann"));
        Assert.False(Ann.IsNamedIn("Your session with Ann"));
        Assert.False(Ann.IsCalledIn("The annual report"));
    }

    [Fact]
    public void The_random_id_stands_where_they_were_named()
    {
        Assert.Equal("p1 <p1>, p1", Ann.Without("Ann Lee <ann@example.com>, E17"));

        var phrase = new Phrase(
            "rules.verbatim", ("text", "Ann Lee"), ("names", new[] { "Bo", "ann@example.com" }), ("inner", new Phrase("words.x", ("y", "E17"))));
        Assert.True(Ann.IsNamedIn(phrase));
        Assert.False(Ann.IsNamedIn(Ann.Without(phrase)));
        Assert.Contains("Bo", Ann.Without(phrase).ToString(), StringComparison.Ordinal);
    }
}
