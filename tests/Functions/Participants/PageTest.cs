using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants;

/// <summary>A running program, and a browser each for a mentor and a mentee.</summary>
public abstract class PageTest : IAsyncLifetime
{
    protected const string Theo = ProgramDriver.Mentee;
    protected const string Maya = ProgramDriver.Mentor;

    private readonly List<Browser> browsers = [];

    protected static Partition Program => Partition.Program(A.ProgramId);

    protected TestApp App { get; private set; } = null!;

    protected ProgramDriver People { get; private set; } = null!;

    protected Browser TheoBrowser { get; set; } = null!;

    protected Browser MayaBrowser { get; set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // Steps that take people weeks follow each other within hours: a full week would put off what can wait.
        App = await TestApp.StartWithHttpAsync("--Mail:MostAWeek=20");
        People = new ProgramDriver(App);
        (TheoBrowser, MayaBrowser) = (NewBrowser(), NewBrowser());
        await People.StartProgramAsync();
    }

    /// <summary>A browser without a visit yet.</summary>
    protected Browser NewBrowser()
    {
        browsers.Add(new Browser(App));
        return browsers[^1];
    }

    public async ValueTask DisposeAsync()
    {
        browsers.ForEach(browser => browser.Dispose());
        await App.DisposeAsync();
    }
}
