using MentorFlow.Providers.Privacy;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Providers.Privacy;

public sealed class ErasedFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Somebody_stands_in_it_once_with_the_day_and_a_line_that_was_cut_off_spoils_no_other()
    {
        var path = folder.File("erased.txt");
        Assert.Empty(ErasedFile.Read(path));
        var list = new ErasedFile(path);
        list.Add("p1", Given.Now);
        list.Add("p1", Given.Now.AddDays(1));
        File.AppendAllText(path, "\np2 20");
        list.Add("p3", Given.Now);

        Assert.Equal(["p1", "p2", "p3"], ErasedFile.Read(path).Order());
        Assert.Contains($"p1 {Given.Now.UtcDateTime:yyyy-MM-dd}", File.ReadAllLines(path));
    }

    public void Dispose() => folder.Dispose();
}
