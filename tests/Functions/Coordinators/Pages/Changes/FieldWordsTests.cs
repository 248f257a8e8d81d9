using MentorFlow.Domain.Changes;
using MentorFlow.Functions.Coordinators.Pages.Changes;
using MentorFlow.Localization;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Changes;

/// <summary>What a change of a program changes is said in words, whatever field it is.</summary>
public sealed class FieldWordsTests
{
    private const string Paris = "Europe/Paris";

    public static TheoryData<string> Tags => [.. Languages.BuiltIn.All.Select(language => language.Tag)];

    private static Texts English => Languages.BuiltIn.English;

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_field_of_a_definition_has_words_in_every_language(string tag)
    {
        var texts = Languages.BuiltIn.Of(tag);

        Assert.Contains("policy.training.required", DefinitionFields.All.Keys);
        Assert.Contains("policy.closing.earlyEnd.nudges.patience", DefinitionFields.All.Keys);
        Assert.Equal([], DefinitionFields.All.Keys.Where(field => FieldWords.Of(texts, field) is null));
    }

    [Fact]
    public void Every_choice_of_a_definition_has_words()
    {
        var texts = Languages.BuiltIn.Of("fr");
        var same = from field in DefinitionFields.All
                   where field.Value.IsEnum
                   from name in Enum.GetNames(field.Value)
                   where FieldWords.ValueOf(texts, field.Key, name, Paris) == name
                   select name;

        // The one is the same word in French, and no event is a round.
        Assert.Subset(new HashSet<string>(["Invitation", "Round"]), same.ToHashSet());
    }

    [Theory]
    [InlineData("policy.training.required", "Training before matching")]
    [InlineData("coordinators[1].email", "Mail address of a coordinator (2)")]
    [InlineData("texts.fr.name", "Name in another language (fr)")]
    [InlineData("profile.questions[2].texts.fr", "Words of a question in another language (3, fr)")]
    [InlineData("policy.proposals.mentee.nudges[0].patience", "Proposal to the mentee: time to answer after a message (1)")]
    [InlineData("matching.weights.needs", "How much it counts: Needs")]
    [InlineData("something.else", "something.else")]
    public void A_field_is_called_as_the_set_up_pages_call_it(string path, string expected) => Assert.Equal(expected, ChangeWords.FieldOf(English, path));

    [Theory]
    [InlineData("policy.training.required", "false", "No")]
    [InlineData("policy.training.passMark", "0.8", "80%")]
    [InlineData("policy.sessions.rescueAfter", "PT3M", "3 minutes")]
    [InlineData("policy.sessions.stallAfter", "P14D", "14 days")]
    [InlineData("policy.reviews.reviewsAt", "[0.25,0.75]", "25% and 75%")]
    [InlineData("entryRules[0].sites", """["Lyon","Paris"]""", "Lyon and Paris")]
    [InlineData("sponsor", """{"name":"Ada","email":"ada@example.com"}""", "Name of the sponsor: Ada, Mail address of the sponsor: ada@example.com")]
    [InlineData("texts", """{"fr":{"name":"Essor"}}""", "fr: Name in another language: Essor")]
    [InlineData("coordinators[0]", """{"name":"Robin Coor…""", "more than fits here")]
    [InlineData("purpose", "[Draft] To learn.", "[Draft] To learn.")]
    [InlineData("sizeCap", null, "nothing")]
    public void A_value_is_said_as_people_read_it(string path, string? value, string expected) =>
        Assert.Equal(expected, ChangeWords.ValueOf(English, path, value, Paris));
}
