using MentorFlow.Domain.Links;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Links;

public sealed class FormSignerTests
{
    private readonly StubClock clock = new();
    private readonly FormSigner forms;

    public FormSignerTests() => forms = new FormSigner([LinkKey.Generate("1")], clock);

    [Fact]
    public void No_two_tokens_of_one_session_are_alike_and_each_holds()
    {
        var tokens = Enumerable.Range(0, 5).Select(_ => forms.Sign("object-id-of-a-coordinator")).ToList();

        Assert.Equal(5, tokens.Distinct().Count());
        Assert.All(tokens, token => Assert.True(forms.Verify(token, "object-id-of-a-coordinator")));
    }

    [Fact]
    public void A_token_holds_for_a_day_and_for_its_session_alone()
    {
        var token = forms.Sign("one");
        Assert.False(forms.Verify(token, "another"));

        clock.Advance(FormSigner.Life - TimeSpan.FromSeconds(1));
        Assert.True(forms.Verify(token, "one"));

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(forms.Verify(token, "one"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAA")]
    public void What_no_key_of_ours_has_written_is_no_token(string? text) => Assert.False(forms.Verify(text, "one"));
}
