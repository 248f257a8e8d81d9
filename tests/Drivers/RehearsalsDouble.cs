using MentorFlow.Domain.Rehearsals;
using MentorFlow.Functions.Coordinators.Rehearsals;

namespace MentorFlow.Tests.Drivers;

/// <summary>Rehearses nothing, and comes as far as a test says.</summary>
internal sealed class RehearsalsDouble : IRehearsals
{
    private string? orderId;

    public bool AreHere => true;

    /// <summary>What was begun last.</summary>
    public RehearsalRequest? Begun { get; private set; }

    public RehearsalProgress Progress { get; set; } = new(Reached: null, Share: 0);

    public bool TryReserve(string orderId)
    {
        var isFree = this.orderId is null;
        this.orderId ??= orderId;
        return isFree;
    }

    public void Begin(RehearsalRequest request) => Begun = request;

    public RehearsalProgress? ProgressOf(string orderId) => this.orderId == orderId ? Progress : null;

    public void Stop(string orderId)
    {
        if (this.orderId == orderId)
        {
            this.orderId = null;
        }
    }

    /// <summary>As a start of the app does: what ran is gone.</summary>
    public void Forget() => orderId = null;

    public string WriteReport(RehearsalSummary summary) => $"<!doctype html><title>{summary.Program.ProgramId}</title>";
}
