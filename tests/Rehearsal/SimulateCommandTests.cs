using MentorFlow.Rehearsal;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Rehearsal;

public sealed class SimulateCommandTests
{
    [Theory]
    [InlineData("--seeds is \"none\"", "--seeds", "none")]
    [InlineData("--people is 2; it must be from 6 to 500", "--people", "2")]
    [InlineData("cannot be written to", "--traces", "/proc/simulation")]
    public async Task What_cannot_be_used_is_told_in_one_sentence(string sentence, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(2, await RehearsalCommand.RunAsync(["simulate", .. args], output, error));

        Assert.Contains(sentence, error.ToString());
        Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(output.ToString());
    }

    [Fact]
    public async Task A_seed_is_lived_through_and_everything_that_happened_stands_in_its_file()
    {
        using var folder = new TemporaryFolder();
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = await RehearsalCommand.RunAsync(["simulate", "--seeds", "5", "--people", "6", "--traces", folder.Path], output, error);

        Assert.Equal((0, ""), (code, error.ToString()));
        Assert.StartsWith("Seed 5: ", output.ToString());
        Assert.Contains(" enrollment ", await File.ReadAllTextAsync(folder.File("seed-5.txt")));
    }
}
