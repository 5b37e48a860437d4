"""Where the institution asks for the money: an enterprise lets institutions redeem its claimed voucher."""
