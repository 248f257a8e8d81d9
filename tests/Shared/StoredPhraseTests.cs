using System.Text.Json;
using MentorFlow.Localization;

namespace MentorFlow.Tests.Shared;

public sealed class StoredPhraseTests
{
    [Fact]
    public void A_sentence_that_was_stored_before_it_became_a_phrase_is_said_as_it_stands()
    {
        var phrase = JsonSerializer.Deserialize<Phrase>("\"not needed any more\"")!;

        Assert.Equal("not needed any more", Languages.BuiltIn.Of("fr").Say(phrase));
    }

    [Fact]
    public void A_phrase_comes_back_as_it_was_stored()
    {
        var phrase = new Phrase("causes.mail-not-taken", ("failure", "451 busy"));

        Assert.Equal(phrase, JsonSerializer.Deserialize<Phrase>(JsonSerializer.Serialize(phrase)));
    }
}
