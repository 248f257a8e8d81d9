namespace MentorFlow.Local.Durable;

/// <summary>Keeps the engine busy until the change has had its effects.</summary>
internal sealed class GaugedChange(Change inner, IdleGauge gauge) : Change
{
    public override void Apply(StoreWriter writer) => inner.Apply(writer);

    public override void Durable()
    {
        inner.Durable();
        gauge.Exit();
    }

    public override void Lost(Exception reason)
    {
        inner.Lost(reason);
        gauge.Exit();
    }
}
