using MentorFlow.Domain.Assistants;

namespace MentorFlow.Tests.Shared.Domain.Assistants;

/// <summary>What goes to a model is about a matter, and not about somebody.</summary>
public sealed class NamelessTests
{
    private static readonly string[] Names = ["Theo", "de la Cruz", "Maya", "Li", "X"];

    [Theory]
    [InlineData("Ask Maya how Theo’s talk went", "Ask … how …’s talk went")]
    [InlineData("MAYA and maya", "… and …")]
    [InlineData("Lead the Mayan project in Lisbon", "Lead the Mayan project in Lisbon")]
    [InlineData("Theo de la Cruz presents", "… … presents")]
    [InlineData("Parler de la Seine", "Parler de la Seine")]
    [InlineData("Write to theo.cruz@example.com by Friday", "Write to … by Friday")]
    [InlineData("Read https://intranet.example.com/people/17 first", "Read … first")]
    [InlineData("mentorship 0e7ad584-7788-4ab1-95a6-ca0a5b444cbb", "mentorship …")]
    [InlineData("Call +33 6 12 34 56 78 at nine", "Call … at nine")]
    [InlineData("Two talks by 2027-05-31, 3 of 5", "Two talks by 2027-05-31, 3 of 5")]
    public void Names_addresses_links_ids_and_numbers_are_taken_out_and_the_rest_stays(string words, string sent) =>
        Assert.Equal(sent, Nameless.Of(words, Names));

    [Fact]
    public void A_name_with_signs_of_a_pattern_is_a_name() => Assert.Equal("… came", Nameless.Of("A.(b came", ["A.(b"]));

    [Fact]
    public void What_is_very_long_is_cut() =>
        Assert.Equal(AssistantRequest.LongestWords, AssistantRequest.Of("Draft.", [new string('a', 10_000)], Names).Words.Length);
}
