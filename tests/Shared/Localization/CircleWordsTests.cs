using MentorFlow.Localization;

namespace MentorFlow.Tests.Shared.Localization;

/// <summary>What is said among the people of a circle, in place of what is said to two.</summary>
public sealed class CircleWordsTests
{
    private const string Prefix = "circle-words.";

    [Fact]
    public void A_text_of_a_circle_stands_for_one_of_the_same_name_and_asks_for_no_more()
    {
        var texts = Languages.BuiltIn.English.Language.Messages;
        var own = texts.Where(text => text.Key.StartsWith(Prefix, StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(own);
        Assert.All(own, text =>
        {
            Assert.True(texts.TryGetValue(text.Key[Prefix.Length..], out var usual), text.Key);
            Assert.Subset(new HashSet<string>([.. usual!.Places, Message.Count]), text.Value.Places.ToHashSet());
        });
    }

    [Theory]
    [InlineData("en", "You and Ada", "Your circle with Ada")]
    [InlineData("fr", "Vous et Ada", "Votre cercle avec Ada")]
    public void The_same_text_has_other_words_among_several_and_texts_without_them_stay(string tag, string ofTwo, string ofSeveral)
    {
        var texts = Languages.BuiltIn.Of(tag);

        Assert.Equal(ofTwo, texts["mentorship.title", ("partner", "Ada")]);
        Assert.Equal(ofSeveral, texts.OfCircle["mentorship.title", ("partner", "Ada")]);
        Assert.Equal(texts["words.yes"], texts.OfCircle["words.yes"]);
    }

    [Theory]
    [InlineData("console-unmatched.list.title", "Who waits for a circle")]
    [InlineData("reflection.link", "Not quite the right circle? Think it over for yourself")]
    [InlineData("choices.Discretion.AskFirst", "Something may be told when all the others have said yes to it")]
    [InlineData("choices.IntroductionsFor.AcrossRoles", "Always a host and a member")]
    [InlineData("choices.ProgramFigure.Matched", "share of those invited who found a circle")]
    public void A_circle_is_not_spoken_of_as_two_people(string key, string expected) =>
        Assert.Equal(expected, Languages.BuiltIn.English.OfCircle[key]);
}
