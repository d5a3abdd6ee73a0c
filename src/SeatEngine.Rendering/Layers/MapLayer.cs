namespace SeatEngine.Rendering;

/// <summary>One layer of a plan. All layers measure, in their order; then all draw, in the same.</summary>
internal abstract class MapLayer
{
    /// <summary>Takes room for what is written.</summary>
    public virtual void Measure(PanelPlan plan)
    {
        foreach (var request in Names(plan))
        {
            plan.Place(request);
        }
    }

    /// <summary>Draws upon the layers before.</summary>
    public virtual void Draw(PanelPlan plan)
    {
    }

    /// <summary>The names of what the layer draws, in the order in which they get room.</summary>
    protected virtual IEnumerable<NameRequest> Names(PanelPlan plan) => [];
}
