using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Wording;

namespace MentorFlow.Tests.Shared.Mails.Wording;

public sealed class WordingRulesTests
{
    private static readonly string[] Places = ["name", "program"];

    [Fact]
    public void Words_that_name_what_the_mail_has_are_fine() =>
        Assert.Empty(WordingRules.Check(new OwnWords("{program} begins", "Dear {name},", "One line.\nAnd {program}.", "See you {soon"), Places));

    [Fact]
    public void A_place_that_the_mail_does_not_have_is_named()
    {
        var error = Assert.Single(WordingRules.Check(new OwnWords(Introduction: "{name}, it is about {session} and {date}."), Places));

        Assert.Equal(("introduction", "rules.unknown-place", "{session}"), (error.Field, error.Rule.Key, error.Rule.Values["place"]));
    }

    [Theory]
    [InlineData("Two\nlines")]
    [InlineData("A subject that would be cut by every inbox there is, because nobody could read all of it")]
    public void A_subject_is_one_line_that_an_inbox_shows(string subject) =>
        Assert.Equal("subject", Assert.Single(WordingRules.Check(new OwnWords(Subject: subject), Places)).Field);

    [Fact]
    public void Introduction_and_closing_have_a_thousand_characters()
    {
        Assert.Empty(WordingRules.Check(new OwnWords(Introduction: new string('a', 1000), Closing: new string('b', 1000)), Places));
        Assert.Equal(
            ["introduction", "closing"],
            WordingRules.Check(new OwnWords(Introduction: new string('a', 1001), Closing: new string('b', 1001)), Places).Select(error => error.Field));
    }
}
