namespace MentorFlow.Tests.Standalone.Commands;

public sealed class CommandProcessTests
{
    [Theory]
    [InlineData("--version", "mentorflow 1.0.0")]
    [InlineData("--help", "mentorflow ledger-verify [settings]")]
    public async Task What_there_is_can_be_asked(string word, string answer)
    {
        var (exitCode, output, errors) = await ProductProcess.RunAsync(word);

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains(answer, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ledger-verfy", "\"ledger-verfy\" is no command. Did you mean ledger-verify?")]
    [InlineData("--Host:DataFoldr=x", "The setting Host:DataFoldr is unknown. Did you mean Host:DataFolder?")]
    public async Task What_is_not_understood_ends_the_process_with_2_and_the_nearest_name(string word, string sentence)
    {
        var (exitCode, _, errors) = await ProductProcess.RunAsync(word);

        Assert.Equal(2, exitCode);
        Assert.StartsWith(sentence, errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', errors);
    }

    [Fact]
    public async Task A_host_that_cannot_start_says_why_in_one_sentence_and_ends_with_1() =>
        Assert.Equal(
            (1, "", "The setting Host:Clock is \"sideways\"; it must be one of real, shifted, virtual."),
            await ProductProcess.RunAsync("--Host:Clock=sideways"));
}
