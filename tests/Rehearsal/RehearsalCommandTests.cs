using MentorFlow.Rehearsal;

namespace MentorFlow.Tests.Rehearsal;

public sealed class RehearsalCommandTests
{
    [Theory]
    [InlineData("--people is 2", "--people", "2")]
    [InlineData("--months is 99", "--months", "99")]
    [InlineData("--quota is 0", "--quota", "0")]
    [InlineData("seven", "--seed", "seven")]
    [InlineData("--surprise", "--surprise")]
    [InlineData("There is no price \"gold\"", "--price", "gold=1")]
    [InlineData("--price is \"mail\"", "--price", "mail")]
    [InlineData("prices.json cannot be read", "--prices", "prices.json")]
    [InlineData("There is no rate \"luck\"", "--rate", "luck=1")]
    [InlineData("--rate is \"silence\"", "--rate", "silence")]
    [InlineData("--rate silence is 1.5; it must be from 0 to 1", "--rate", "silence=1.5")]
    [InlineData("behavior.json cannot be read", "--behavior", "behavior.json")]
    [InlineData("missing.csv cannot be read", "--people", "missing.csv")]
    [InlineData("missing.json cannot be read", "--people", "missing.json")]
    [InlineData("program.json cannot be read", "--program", "program.json")]
    [InlineData("cannot be written to", "--out", "/proc/rehearsal")]
    public async Task What_cannot_be_used_is_told_in_one_sentence(string sentence, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = await RehearsalCommand.RunAsync(args.Contains("--out") ? args : [.. args, "--out", Path.GetTempPath()], output, error);

        Assert.Equal(2, code);
        Assert.Contains(sentence, error.ToString());
        Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(output.ToString());
    }
}
