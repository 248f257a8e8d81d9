namespace MentorFlow.Orchestrations.Campaigns;

/// <param name="Admits">Whether a coordinator vouches for the address.</param>
public sealed record SignUpSettlement(string ProgramId, string SignUpId, bool Admits);

/// <summary>Does what a coordinator decided about an address that nobody is known by.</summary>
public sealed class SettleSignUp(SignUpActs signUps)
{
    [Function(nameof(SettleSignUp))]
    public Task<bool> RunAsync([ActivityTrigger] SignUpSettlement input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        input.Admits
            ? signUps.AdmitAsync(input.ProgramId, input.SignUpId, cancellation)
            : signUps.RefuseAsync(input.ProgramId, input.SignUpId, cancellation);
}
