using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Calls;

/// <summary>A pair whose first session begins now, and a browser of each on its page.</summary>
public abstract class CallTest : PageTest
{
    protected string Path { get; private set; } = "";

    protected Session Planned { get; private set; } = null!;

    internal CallDriver TheoCall { get; private set; } = null!;

    internal CallDriver MayaCall { get; private set; } = null!;

    protected Task<Session> SessionAsync() => App.ReadAsync(Key.Of(Planned));

    /// <summary>Both open the session's page, at its start.</summary>
    protected async Task BeginAsync()
    {
        await People.KickOffAsync();
        Planned = Assert.Single(await App.ListAsync<Session>(Program));
        Path = $"/m/s/growth/{Planned.SessionId}";
        await App.AdvanceToAsync(Planned.StartsAt);
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
        TheoCall = await CallDriver.OpenAsync(TheoBrowser, Path);
        MayaCall = await CallDriver.OpenAsync(MayaBrowser, Path);
    }
}
