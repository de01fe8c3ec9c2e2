namespace Microsoft.Bot.Builder;

/// <summary>The HTTP answer to an invoke.</summary>
public class InvokeResponse
{
    public int Status { get; set; }

    public object Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}

public class InvokeResponse<T> : InvokeResponse
{
    public new T Body
    {
        get => (T)base.Body;
        set => base.Body = value;
    }
}
